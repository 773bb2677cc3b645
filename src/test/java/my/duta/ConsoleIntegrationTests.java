package my.duta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/** The console of the whole product: who may do what, and what people see and do in it. */
class ConsoleIntegrationTests {

    private static final String HOSTILE = "<img src=x onerror=alert(1)><script>alert(2)</script>";

    /** What can be called, and by whom; {@code D-0} is an escalation that nobody knows. */
    private static final String ACCESS = """
            GET  /console                                MAINTAINER APPROVER DESK_LEAD AUDITOR OPERATOR
            GET  /console/ask                            MAINTAINER APPROVER DESK_LEAD
            POST /console/ask                            MAINTAINER APPROVER DESK_LEAD
            GET  /console/library                        MAINTAINER APPROVER DESK_LEAD AUDITOR
            GET  /console/library/gems                   MAINTAINER APPROVER DESK_LEAD AUDITOR
            GET  /console/gaps                           MAINTAINER APPROVER DESK_LEAD
            GET  /console/gaps/candidates/D-0            MAINTAINER APPROVER DESK_LEAD
            POST /console/gaps/candidates/D-0/dismiss    MAINTAINER APPROVER
            POST /console/gaps/candidates/D-0/publish    APPROVER
            GET  /console/escalations                    DESK_LEAD AUDITOR
            GET  /console/escalations/D-0                DESK_LEAD AUDITOR
            POST /console/escalations/D-0/close          DESK_LEAD
            GET  /console/roster                         DESK_LEAD AUDITOR
            POST /console/roster                         DESK_LEAD
            GET  /console/audit                          AUDITOR
            GET  /console/audit/chain                    AUDITOR
            GET  /console/audit/export                   AUDITOR
            """;

    private static final Map<String, ConsoleVisitor> visitors = new TreeMap<>();

    private static LocalDuta duta;
    private static ConsoleBrowser browser;

    @BeforeAll
    static void start() throws IOException {
        Path library = LocalDuta.data().resolve("knowledge");
        FileSystemUtils.copyRecursively(Path.of("knowledge"), library);
        hostileTitle(library.resolve("gems/en.md"));
        duta = LocalDuta.start("--duta.knowledge.directory=" + library, "--duta.knowledge.watch=false");
    }

    private static void hostileTitle(Path file) throws IOException {
        String text = Files.readString(file);
        Files.writeString(file, text.replaceFirst("(?m)^title: .*$", "title: \"Gems " + HOSTILE + "\""));
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        if (duta != null) {
            duta.close();
        }
    }

    static Stream<Arguments> cells() {
        return rows().flatMap(row -> ConsoleVisitor.allRoles().stream()
                .map(role -> arguments(row.get(0), row.get(1), role, row.contains(role))));
    }

    private static Stream<List<String>> rows() {
        return ACCESS.lines().map(it -> List.of(it.split("\\s+")));
    }

    @ParameterizedTest(name = "{2} {0} {1}: {3}")
    @MethodSource("cells")
    void letsARoleDoWhatItMayAndNothingElse(String method, String path, String role, boolean allowed) {
        ConsoleVisitor visitor = visitors.computeIfAbsent(role, it -> ConsoleVisitor.as(duta.address(), it));
        int status = (method.equals("GET") ? visitor.get(path) : visitor.post(path, "question=Apakah%20GPAISA%3F"))
                .statusCode();

        assertThat(status == 403).isEqualTo(!allowed);
        assertThat(status).isNotEqualTo(500);
    }

    static Stream<Arguments> addresses() {
        return rows().map(it -> arguments(it.get(0), it.get(1)));
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void leadsWhoeverIsNotSignedInToTheWayIn(String method, String path) {
        var stranger = new ConsoleVisitor(duta.address());
        HttpResponse<String> response =
                method.equals("GET") ? stranger.get(path) : stranger.post(path, "question=Apakah");

        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(response.headers().firstValue("Location"))
                .hasValueSatisfying(it -> assertThat(it).endsWith("/console/sign-in"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/console/",
                "/console;x=1/audit",
                "//console/audit",
                "/%63onsole/audit",
                "/console/%61udit",
                "/console/./audit",
                "/simulator/../console/audit",
                "/console/sign-in/../audit",
                "/console/assets/../audit",
                "/console/audit;jsessionid=1",
                "/console/audit/",
                "/console/nothing"
            })
    void showsAStrangerNothingByWhateverAddress(String path) {
        HttpResponse<String> response = new ConsoleVisitor(duta.address()).get(path);

        assertThat(response.statusCode()).isIn(302, 400, 403, 404);
        assertThat(response.body()).doesNotContain("data-test=\"records\"");
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void takesNothingThatAnotherSiteMayHaveForged(String method, String path) {
        ConsoleVisitor visitor =
                ConsoleVisitor.as(duta.address(), ConsoleVisitor.allRoles().toArray(String[]::new));

        assertThat(visitor.postBare(path, "question=Apakah").statusCode()).isEqualTo(403);
        assertThat(visitor.postBare(path, "question=Apakah&_csrf=" + new ConsoleVisitor(duta.address()).token())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void sendsWhatABrowserNeedsToProtectItsUser() {
        HttpResponse<String> response = new ConsoleVisitor(duta.address()).get("/console/sign-in");

        assertThat(response.headers().map())
                .containsEntry("X-Content-Type-Options", List.of("nosniff"))
                .containsEntry("X-Frame-Options", List.of("DENY"))
                .containsEntry("Referrer-Policy", List.of("same-origin"));
        assertThat(response.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(it -> assertThat(it)
                        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                        .doesNotContain("unsafe"));
        assertThat(response.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(it -> assertThat(it).contains("no-store"));
        assertThat(response.headers().allValues("Set-Cookie"))
                .allSatisfy(it -> assertThat(it).contains("HttpOnly", "SameSite=Lax", "Path=/console"));
        assertThat(response.body()).doesNotContainPattern("<script>|<style|\\sstyle=|\\son[a-z]+=|javascript:");
    }

    @Test
    void givesWhoSignsInAnotherSession() {
        var visitor = new ConsoleVisitor(duta.address());
        String before = visitor.get("/console/sign-in")
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();
        String after = visitor.post("/console/sign-in/development", "role=AUDITOR")
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();

        assertThat(after).startsWith("duta-console=").isNotEqualTo(before);
        visitor.post("/console/sign-out", "");
        assertThat(visitor.get("/console/audit").statusCode()).isEqualTo(302);
    }

    @Test
    void offersTheDevelopmentSignInToNobodyWhoComesThroughAProxy() {
        var visitor = new ConsoleVisitor(duta.address());
        String form = "role=AUDITOR&_csrf=" + visitor.token();

        visitor.postBare("/console/sign-in/development", form, "X-Forwarded-For", "10.1.2.3");

        assertThat(visitor.get("/console/audit").statusCode()).isEqualTo(302);
    }

    @Test
    void leavesOtherDoorsAsTheyAre() {
        var stranger = new ConsoleVisitor(duta.address());

        assertThat(stranger.postBare("/chat/events", "{}").statusCode()).isEqualTo(401);
        assertThat(duta.get("/actuator/health").path("status").asString("")).isEqualTo("UP");
        assertThat(stranger.get("/simulator/").headers().map())
                .doesNotContainKeys("Content-Security-Policy", "Set-Cookie", "X-Frame-Options");
    }

    @Test
    void asksAPieceOfAPageToSignInAsAWhole() {
        var stranger = new ConsoleVisitor(duta.address());
        String form = "question=Apakah&_csrf=" + stranger.token();

        assertThat(stranger.postBare("/console/ask", form, "HX-Request", "true")
                        .headers()
                        .firstValue("HX-Redirect"))
                .hasValue("/console/sign-in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ms", "en"})
    void maintainerTriesAQuestionAndReadsTheLibrary(String language) {
        browser().enter(language, "MAINTAINER");
        browser().find("[data-test=overdue]");
        browser().look(language + "-today");
        browser().go("ask");
        browser().write("[data-test=question]", "camne nak guna Gems? 012-3456789");
        browser().choose("[data-test=agency]", "JCU");
        browser().click("[data-test=try]");
        browser().find("[data-test=signals]");
        assertThat(browser().find("[data-test=why]").getText()).doesNotContain("3456789");
        assertThat(browser().find("[data-test=understood]").getText()).contains("bagaimana");
        assertThat(browser().all("[data-test=passage]")).isNotEmpty();
        browser().look(language + "-ask");

        browser().go("library");
        assertThat(browser().find("[data-test=sources]").getText()).contains(language.equals("en") ? HOSTILE : "Gems");
        browser().look(language + "-library");
        browser().click("[href='/console/library/gems']");
        browser().find("[data-test=chunk]");
        assertThat(browser().all("main img[src=x], main script")).isEmpty();
        browser().look(language + "-source");
        browser().onPhone(language + "-source-phone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ms", "en"})
    void deskLeadSeesWhatWaitsAndEndsIt(String language) {
        String officer =
                duta.join("pegawai.konsol." + language + ".jcu@mygovuc.gov.my", language, "Pegawai " + HOSTILE);
        String question = "Apakah nombor pekeliling AI " + language + "?";
        String id = escalate(officer, question, Map.of("text", List.of(question + " " + HOSTILE)));
        browser().enter(language, "DESK_LEAD");
        browser().go("escalations");
        browser().look(language + "-escalations");
        browser().click("[href='/console/escalations/" + id + "']");
        assertThat(browser().find("[data-test=question]").getText()).contains(HOSTILE);
        assertThat(browser().text()).contains("Pegawai " + HOSTILE);
        assertThat(browser().all("main img[src=x], main script")).isEmpty();
        browser().look(language + "-escalation");
        browser().choose("[name=reason]", "ANSWERED_ELSEWHERE");
        browser().write("[name=note]", "Rujuk pekeliling " + HOSTILE);
        browser().click("[data-test=close] .button");
        browser().find("[data-test=done]");

        assertThat(browser().all("[data-test=close]")).isEmpty();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> !duta.saying(officer, duta.direct(officer), "Rujuk pekeliling")
                        .isEmpty());
        browser().go("roster");
        browser()
                .find("[name=file]")
                .sendKeys(Path.of("deploy/roster.example.csv").toAbsolutePath().toString());
        browser().click("[data-test=dry-run]");
        browser().find("[data-test=changes]");
        browser().look(language + "-roster");
    }

    @Test
    void ambassadorsAnswerBecomesPartOfTheLibrary() {
        String officer = duta.join("pegawai.calon.jcu@mygovuc.gov.my", "ms");
        String question = "Berapakah bilangan kerusi di bilik mesyuarat Anggerik?";
        String id = escalate(officer, question);
        String desk = duta.person("duta.jcu");
        await().atMost(Duration.ofMinutes(1))
                .until(() -> !duta.saying(desk, duta.direct(desk), id).isEmpty());
        List<JsonNode> cards = duta.saying(desk, duta.direct(desk), id);
        JsonNode pressed = duta.press(desk, cards.get(cards.size() - 1), "Jawab");
        JsonNode dialog = pressed.path("dialog");
        duta.submit(dialog, Map.of(field(dialog), List.of("Bilik mesyuarat Anggerik ada dua belas kerusi.")));
        await().atMost(Duration.ofMinutes(1))
                .until(() -> !duta.saying(officer, duta.direct(officer), "dua belas kerusi")
                        .isEmpty());

        browser().enter("en", "APPROVER");
        browser().go("gaps");
        browser().look("en-gaps");
        browser().click("[href='/console/gaps/candidates/" + id + "']");
        browser().write("[name=headingEn]", "How many chairs are in the Anggerik meeting room?");
        browser().write("[name=textEn]", "The Anggerik meeting room has twelve chairs.");
        browser().look("en-candidate");
        browser().click("[data-test=publish-now]");
        browser().find("[data-test=verdict]");
        assertThat(browser().all("[data-test=problem]")).isEmpty();
        browser().go("ask");
        browser().write("[data-test=question]", question);
        browser().click("[data-test=try]");
        browser().awaitText("[data-test=answer]", "dua belas kerusi");
        browser().look("en-answer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ms", "en"})
    void auditorSeesWhoDidWhatAndThatNothingWasTouched(String language) {
        escalate(
                duta.join("pegawai.audit." + language + ".jcu@mygovuc.gov.my", language),
                "Siapakah pengerusi majlis itu?");
        browser().enter(language, "AUDITOR");
        browser().go("audit");
        assertThat(browser().all("[data-test=records] tbody tr")).isNotEmpty();
        browser().look(language + "-audit");
        browser().click("[data-test=chain]");
        assertThat(browser().find("[data-test=holds]").getDomAttribute("class")).contains("success");
        browser().look(language + "-chain");

        HttpResponse<String> table =
                ConsoleVisitor.as(duta.address(), "AUDITOR").get("/console/audit/export");
        assertThat(table.body()).startsWith("\"number\",\"at\"").contains("\"opened\"");
        assertThat(table.headers().firstValue("Content-Disposition")).hasValue("attachment; filename=\"audit.csv\"");
    }

    @Test
    void looksTheSameInTheDarkAndOnAPhone() {
        escalate(duta.join("pegawai.malam.jcu@mygovuc.gov.my", "ms"), "Apakah nombor pekeliling malam?");
        browser().enter("ms", "MAINTAINER", "APPROVER", "DESK_LEAD", "AUDITOR", "OPERATOR");
        browser().click(".segments [value=dark]");
        browser().find("html[data-theme=dark]");
        browser().look("dark-today");
        browser().onPhone("dark-today-phone");
        browser().go("gaps");
        browser().look("dark-gaps");
        browser().open("/console/nothing");
        browser().find("[data-test=problem]");
        browser().picture("dark-problem");
    }

    /** An officer asks what no source settles, and hands it to an ambassador. */
    private static String escalate(String officer, String question) {
        return escalate(officer, question, Map.of());
    }

    private static String escalate(String officer, String question, Map<String, List<String>> inputs) {
        String space = duta.direct(officer);
        duta.write(officer, space, Map.of("text", question));
        await().atMost(Duration.ofMinutes(1))
                .until(() -> !offering(officer, space).isEmpty());
        List<JsonNode> offers = offering(officer, space);
        JsonNode dialog = duta.press(officer, offers.get(offers.size() - 1), ambassador(offers))
                .path("dialog");
        duta.submit(dialog, inputs);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> !duta.saying(officer, space, "D-").isEmpty());
        String card = duta.saying(officer, space, "D-").toString();
        return card.replaceAll("(?s).*?(D-[0-9A-F]{12}).*", "$1");
    }

    private static List<JsonNode> offering(String officer, String space) {
        return Stream.of("Tanya duta saya", "Ask my ambassador")
                .flatMap(it -> duta.saying(officer, space, it).stream())
                .toList();
    }

    private static String ambassador(List<JsonNode> offers) {
        return offers.toString().contains("Tanya duta saya") ? "Tanya duta saya" : "Ask my ambassador";
    }

    private static String field(JsonNode dialog) {
        return dialog.findValue("textInput").path("name").asString("");
    }

    private static ConsoleBrowser browser() {
        if (browser == null) {
            browser = new ConsoleBrowser(duta.address());
        }
        return browser;
    }
}
