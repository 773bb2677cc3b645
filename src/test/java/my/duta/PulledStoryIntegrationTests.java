package my.duta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Plays the whole story with events that are pulled from Pub/Sub: nothing is answered at once, and no dialog opens. */
class PulledStoryIntegrationTests {

    private static LocalDuta duta;
    private static String officer;
    private static String ambassador;
    private static String mine;
    private static String desk;

    @BeforeAll
    static void start() {
        duta = LocalDuta.start();
        duta.speak("PUBSUB_PULL");
        officer = duta.person("pegawai1.jcu");
        ambassador = duta.person("duta.jcu");
        mine = duta.direct(officer);
        desk = duta.direct(ambassador);
    }

    @AfterAll
    static void stop() {
        duta.close();
    }

    @Test
    void questionIsAnsweredByAMessage() {
        duta.write(officer, mine, Map.of("text", "Apakah tujuh prinsip GPAISA?"));

        assertThat(shown(officer, mine, "[1] Tujuh prinsip GPAISA").toString()).contains("Akauntabiliti");
    }

    @Test
    void officerAndAmbassadorFillInFormsUntilTheQuestionIsAnswered() {
        String question = "Apakah nombor pekeliling tentang AI generatif di jabatan?";
        JsonNode form = escalating(mine, question);
        send(officer, form, "Hantar kepada duta", Map.of("text", question, "context", "Untuk taklimat Isnin"));
        JsonNode sent = same(officer, mine, form, "Soalan dihantar kepada Meja Duta JCU");
        assertThat(sent.has("cardsV2")).as("the form is gone").isFalse();

        JsonNode card = shown(ambassador, desk, question);
        press(ambassador, card, "Saya uruskan");
        JsonNode claimed = same(ambassador, desk, card, "Tindakan lain");
        askBack(claimed, question);

        JsonNode status = shown(officer, mine, "Balas");
        press(officer, status, "Balas");
        JsonNode reply = shown(officer, mine, "Perkara yang perlu diketahui oleh duta");
        send(officer, reply, "Hantar", Map.of("note", "Bahagian Kewangan"));
        same(officer, mine, reply, "Maklumat anda telah dihantar kepada Meja Duta JCU");
        shown(ambassador, desk, "Bahagian Kewangan");

        press(ambassador, claimed, "Jawab");
        JsonNode resolution = shown(ambassador, desk, it -> it.contains("Jawapan anda") && it.contains(question));
        send(ambassador, resolution, "Hantar", Map.of("resolution", "Belum ada nombor yang disahkan."));
        same(ambassador, desk, resolution, "Jawapan anda telah dihantar kepada pegawai");
        shown(officer, mine, "Belum ada nombor yang disahkan.");
        reopen(question);
    }

    private void askBack(JsonNode claimed, String question) {
        press(ambassador, claimed, "Tindakan lain");
        JsonNode acts = shown(ambassador, desk, it -> it.contains("Apa yang anda mahu buat?") && it.contains(question));
        send(ambassador, acts, "Teruskan", Map.of("act", "ASK_BACK"));
        JsonNode act = same(ambassador, desk, acts, "Maklumat yang anda perlukan");
        send(ambassador, act, "Hantar", Map.of("text", "Bahagian mana?"));
        same(ambassador, desk, acts, "Selesai: Tanya semula pegawai");
        shown(officer, mine, "Bahagian mana?");
    }

    private void reopen(String question) {
        JsonNode status = shown(officer, mine, it -> it.contains("Belum selesai") && it.contains(question));
        press(officer, status, "Belum selesai");
        JsonNode form = shown(officer, mine, "Perkara yang belum selesai");
        send(officer, form, "Hantar", Map.of("note", "Masih kabur"));
        same(officer, mine, form, "Tarik balik");
        shown(ambassador, desk, "Masih kabur");
    }

    @Test
    void eventThatComesTwiceDoesNothingTwice() {
        String question = "Apakah nombor rujukan dasar AI yang datang dua kali?";
        duta.post("/simulator/api/settings", Map.of("duplicateDeliveries", 2));
        JsonNode form = escalating(mine, question);
        send(officer, form, "Hantar kepada duta", Map.of());
        shown(ambassador, desk, question);
        same(officer, mine, form, "Soalan dihantar kepada Meja Duta JCU");
        duta.post("/simulator/api/settings", Map.of("duplicateDeliveries", 0));

        assertThat(duta.saying(officer, mine, "Soalan dihantar kepada").stream()
                        .filter(it -> it.path("name").equals(form.path("name"))))
                .hasSize(1);
        assertThat(duta.saying(officer, mine, question))
                .as("the card that tells of it")
                .hasSize(1);
        assertThat(duta.saying(ambassador, desk, question)).hasSize(1);
    }

    @Test
    void ambassadorPassesOnAndTheNextClosesWithAReason() {
        String question = "Apakah kod belanjawan untuk langganan Gemini?";
        send(officer, escalating(mine, question), "Hantar kepada duta", Map.of());
        JsonNode card = shown(ambassador, desk, question);

        press(ambassador, card, "Tindakan lain");
        JsonNode acts = shown(ambassador, desk, it -> it.contains("Apa yang anda mahu buat?") && it.contains(question));
        send(ambassador, acts, "Teruskan", Map.of("act", "PASS_ON"));
        JsonNode act = same(ambassador, desk, acts, "Nota untuk duta seterusnya");
        send(ambassador, act, "Hantar", Map.of("choice", option(act, "Meja Pusat Duta")));
        same(ambassador, desk, acts, "Selesai: Serahkan kepada duta lain");

        String central = duta.person("pusat.kc");
        String theirs = duta.direct(central);
        JsonNode passed = shown(central, theirs, question);
        press(central, passed, "Tindakan lain");
        JsonNode last = shown(central, theirs, "Apa yang anda mahu buat?");
        send(central, last, "Teruskan", Map.of("act", "CLOSE"));
        JsonNode close = same(central, theirs, last, "Sebab");
        send(central, close, "Hantar", Map.of("choice", "NOT_OUR_MATTER", "text", "Rujuk Kewangan"));
        same(central, theirs, last, "Selesai: Tutup tanpa jawapan");
        shown(officer, mine, "Rujuk Kewangan");
    }

    @Test
    void inASpaceAFormIsSeenByWhoFillsItInAlone() {
        String team = duta.space(officer, "SPACE");
        String other = duta.person("pegawai2.jcu");
        String question = "Apakah nombor pekeliling AI generatif bagi ruang?";
        duta.write(officer, team, Map.of("text", question, "mention", true));
        JsonNode abstention = shown(officer, team, "Tanya duta saya");
        press(officer, abstention, "Tanya duta saya");
        JsonNode form = shown(officer, team, "Hantar kepada duta");
        assertThat(form.path("thread")).isEqualTo(abstention.path("thread"));
        send(officer, form, "Hantar kepada duta", Map.of("text", question + " Segera.", "place", "thread"));
        same(officer, team, form, "Soalan dihantar kepada Meja Duta JCU");
        assertThat(duta.messages(other, team).toString()).doesNotContain("Hantar kepada duta", "Soalan dihantar");

        JsonNode card = shown(ambassador, desk, question + " Segera.");
        press(ambassador, card, "Jawab");
        JsonNode resolution =
                shown(ambassador, desk, it -> it.contains("Jawapan anda") && it.contains(question + " Segera."));
        send(ambassador, resolution, "Hantar", Map.of("resolution", "Tiada nombor bagi ruang."));

        JsonNode answer = shown(other, team, "Tiada nombor bagi ruang.");
        assertThat(answer.path("thread").path("name"))
                .isEqualTo(abstention.path("thread").path("name"));
    }

    @Test
    void commandsThatNeedAnAnswerBringAForm() {
        String south = duta.person("duta.jcs");
        command(south, "/away", "");
        JsonNode away = shown(south, duta.direct(south), "Last day away");
        send(south, away, "Send", Map.of("until", "2000-01-01"));
        JsonNode again = same(south, duta.direct(south), away, "must be");
        send(south, again, "Send", Map.of("until", LocalDate.now().plusDays(9).toString()));
        same(south, duta.direct(south), away, "/back");
        command(south, "/back", "");

        String newcomer = duta.join("baharu@agensi.example", "ms");
        command(newcomer, "/agency", "");
        JsonNode agency = shown(newcomer, duta.direct(newcomer), "Agensi anda belum diketahui");
        send(newcomer, agency, "Simpan", Map.of("agency", "JCU"));
        same(newcomer, duta.direct(newcomer), agency, "mulai sekarang soalan anda dihantar kepada duta");
    }

    private static JsonNode escalating(String space, String question) {
        duta.write(officer, space, Map.of("text", question));
        JsonNode abstention = await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> {
                            List<JsonNode> all = duta.messages(officer, space);
                            return all.get(all.size() - 1);
                        },
                        it -> it.toString().contains("Tanya duta saya"));
        press(officer, abstention, "Tanya duta saya");
        return shown(officer, space, it -> it.contains("Hantar kepada duta") && it.contains(question));
    }

    private static void command(String person, String name, String text) {
        int id = List.of("/help", "/ambassador", "/status", "/language", "/open", "/away", "/back", "/agency")
                        .indexOf(name)
                + 1;
        duta.post(
                "/simulator/api/commands/" + id,
                Map.of("user", person, "space", "spaces/" + duta.direct(person), "text", text));
    }

    private static void press(String person, JsonNode message, String label) {
        JsonNode pressed = duta.press(person, asItIs(person, message), label);
        assertThat(pressed.has("dialog") || pressed.has("error"))
                .as("what a press of %s brought", label)
                .isFalse();
    }

    /** A message as it is now: it may have been revised since it was seen, and its buttons are other ones then. */
    private static JsonNode asItIs(String person, JsonNode message) {
        String name = message.path("name").asString("");
        String space = name.split("/")[1];
        return duta.messages(person, space).stream()
                .filter(it -> it.path("name").asString("").equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void send(String person, JsonNode form, String label, Map<String, String> inputs) {
        duta.post(
                "/simulator/api/clicks",
                Map.of(
                        "user",
                        person,
                        "message",
                        form.path("name").asString(""),
                        "button",
                        LocalDuta.button(form, label),
                        "formInputs",
                        inputs));
    }

    private static String option(JsonNode form, String label) {
        return form.findParents("value").stream()
                .filter(it -> it.path("text").asString("").contains(label))
                .map(it -> it.path("value").asString(""))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode shown(String person, String space, String words) {
        return shown(person, space, it -> it.contains(words));
    }

    /** The newest message of Duta that a person sees and that says something, once it is there. */
    private static JsonNode shown(String person, String space, Predicate<String> words) {
        return await()
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> duta.saying(person, space, "").stream()
                                .filter(it -> words.test(it.toString()))
                                .toList(),
                        it -> !it.isEmpty())
                .stream()
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    /** A message as it is once it says something. */
    private static JsonNode same(String person, String space, JsonNode message, String words) {
        return shown(person, space, it -> it.contains(message.path("name").asString("")) && it.contains(words));
    }
}
