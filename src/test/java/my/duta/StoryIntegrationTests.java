package my.duta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Plays the whole story over HTTP: the real Google client posts, the simulator signs, both speak each dialect. */
class StoryIntegrationTests {

    private static LocalDuta duta;

    @BeforeAll
    static void start() {
        duta = LocalDuta.start();
    }

    @AfterAll
    static void stop() {
        duta.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ADDON", "CLASSIC_URL", "CLASSIC_PROJECT_NUMBER"})
    void questionIsAnsweredAndWhatTheSourcesDoNotSettleReachesTheAmbassadorAndComesBack(String dialect) {
        duta.speak(dialect);
        String officer = duta.person("pegawai1.jcu");
        String ambassador = duta.person("duta.jcu");
        String mine = duta.direct(officer);
        String desk = duta.direct(ambassador);

        duta.write(officer, mine, Map.of("text", "Apakah tujuh prinsip GPAISA?"));

        JsonNode answer = last(duta.messages(officer, mine));
        assertThat(answer.toString())
                .contains("Privasi dan Keselamatan Data", "Ketelusan", "Akauntabiliti", "Keadilan", "Keterangkuman")
                .contains("Kebolehpercayaan dan Daya Tahan", "Kelestarian", "[1] Tujuh prinsip GPAISA");

        String unsettled =
                "Apakah nombor pekeliling tentang AI generatif, " + dialect.toLowerCase(java.util.Locale.ROOT) + "?";
        duta.write(officer, mine, Map.of("text", unsettled));
        JsonNode abstention = last(duta.messages(officer, mine));
        assertThat(abstention.toString()).contains("tidak").doesNotContain("[1]");

        JsonNode opened = duta.press(officer, abstention, "Tanya duta saya");
        JsonNode sent = duta.submit(
                opened.path("dialog"), Map.of("text", List.of(unsettled), "context", List.of("Untuk taklimat Isnin")));
        assertThat(sent.path("toast").asString("")).contains("Meja Duta JCU");

        JsonNode card = await().atMost(Duration.ofSeconds(20))
                .until(() -> duta.saying(ambassador, desk, unsettled), it -> !it.isEmpty())
                .get(0);
        assertThat(card.toString()).contains("Untuk taklimat Isnin", "Jabatan Contoh Utara");

        JsonNode dialog = duta.press(ambassador, card, "Jawab");
        String reply = "Belum ada nombor yang disahkan (" + dialect + ").";
        JsonNode done = duta.submit(dialog.path("dialog"), Map.of("resolution", List.of(reply)));
        assertThat(done.path("closed").asBoolean(false)).isTrue();

        List<JsonNode> replies = await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> duta.saying(officer, mine, "Jawapan daripada Meja Duta JCU"),
                        it -> it.stream().anyMatch(message -> message.toString().contains(reply)));
        assertThat(replies.stream().filter(it -> it.toString().contains(reply))).hasSize(1);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(duta.saying(officer, mine, "Dijawab oleh Meja Duta JCU").stream()
                                .filter(it -> it.toString().contains(unsettled)))
                        .isNotEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ADDON", "CLASSIC_URL"})
    void ambassadorMayReplyInTheThreadOfTheCard(String dialect) {
        duta.speak(dialect);
        String officer = duta.person("officer1.jcs");
        String ambassador = duta.person("duta.jcs");
        String mine = duta.direct(officer);
        String desk = duta.direct(ambassador);
        String question = "Which circular number governs generative AI, in " + dialect + "?";

        duta.write(officer, mine, Map.of("text", question));
        JsonNode opened = duta.press(officer, last(duta.messages(officer, mine)), "Ask my ambassador");
        duta.submit(opened.path("dialog"), Map.of("text", List.of(question)));
        JsonNode card = await().atMost(Duration.ofSeconds(20))
                .until(() -> duta.saying(ambassador, desk, question), it -> !it.isEmpty())
                .get(0);

        String reply = "None that we know of, " + dialect;
        duta.write(
                ambassador,
                desk,
                Map.of("text", reply, "thread", card.path("thread").path("name").asString("")));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(duta.saying(officer, mine, reply)).hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ADDON", "CLASSIC_URL"})
    void whatAnOfficerAsksPrivatelyInASpaceIsSeenByNobodyElseOfIt(String dialect) {
        duta.speak(dialect);
        String officer = duta.person("pegawai1.jcu");
        String other = duta.person("pegawai2.jcu");
        String ambassador = duta.person("duta.jcu");
        String team = duta.space(officer, "SPACE");
        String mine = duta.direct(officer);
        String desk = duta.direct(ambassador);
        String question = "Apakah nombor pekeliling AI generatif bagi ruang, " + dialect + "?";

        duta.write(officer, team, Map.of("text", question, "mention", true));
        JsonNode abstention = await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> last(duta.messages(officer, team)),
                        it -> it.toString().contains("Tanya duta saya"));
        String own = question + " (untuk saya)";
        duta.submit(
                duta.press(officer, abstention, "Tanya duta saya").path("dialog"),
                Map.of("text", List.of(own), "place", List.of("private")));

        JsonNode card = await().atMost(Duration.ofSeconds(20))
                .until(() -> duta.saying(ambassador, desk, own), it -> !it.isEmpty())
                .get(0);
        String reply = "Tiada nombor, " + dialect + ".";
        duta.submit(duta.press(ambassador, card, "Jawab").path("dialog"), Map.of("resolution", List.of(reply)));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(duta.saying(officer, mine, reply)).isNotEmpty());
        assertThat(duta.messages(other, team).toString()).doesNotContain(own, reply, "Menunggu Meja Duta JCU");
    }

    private static JsonNode last(List<JsonNode> messages) {
        return messages.get(messages.size() - 1);
    }
}
