package my.duta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import my.duta.CanaryLibrary.Canary;
import my.duta.cli.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Forty sources of single agencies, asked for by officers of seven agencies and by one of none, through every door: no
 * word of a source reaches an officer of another agency, or a log.
 */
class CanaryIntegrationTests {

    private static final List<Canary> CANARIES = CanaryLibrary.canaries();
    private static final String NOBODY = "none";

    @TempDir
    private Path directory;

    /** What each agency's people have seen, as one text. */
    private final Map<String, StringBuilder> seen = new LinkedHashMap<>();

    private final Map<String, String> officers = new LinkedHashMap<>();
    private final ConcurrentLinkedQueue<String> logged = new ConcurrentLinkedQueue<>();

    private final AppenderBase<ILoggingEvent> listening = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            logged.add(event.getFormattedMessage() + " " + event.getThrowableProxy());
        }
    };

    @Test
    void noWordOfAnAgencysOwnSourceReachesAnotherAgency() throws IOException {
        Path library = CanaryLibrary.write(directory.resolve("library"));
        Path index = directory.resolve("index");
        String[] settings = {
            "--duta.knowledge.directory=" + library, "--duta.index.directory=" + index, "--duta.simulator.dialect=ADDON"
        };
        try (LocalDuta duta = LocalDuta.start(settings)) {
            var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
            listening.start();
            root.addAppender(listening);
            try {
                CanaryLibrary.AGENCIES.forEach(it -> arrive(duta, it, "kenari." + label(it) + "@mygovuc.gov.my"));
                arrive(duta, NOBODY, "kenari@contoh.example");
                officers.values().parallelStream().forEach(it -> ask(duta, it, CANARIES));
                followUp(duta);
                escalate(duta, "MOF", "pusat.kc", "KC");
                escalate(duta, "JCU", "duta.jcu", "JCU");
                askInASharedSpace(duta, "MOF", "JCU");
                askInASharedSpace(duta, "JCS", NOBODY);
                chooseAnAgency(duta);
                officers.forEach((agency, officer) -> see(agency, duta.messages(officer, duta.direct(officer))));
            } finally {
                root.detachAppender(listening);
            }
        }
        askInATerminal(library, index);

        seen.forEach((agency, text) -> {
            assertThat(leaked(agency, text.toString())).as("seen by %s", agency).isEmpty();
            assertThat(shown(agency, text.toString()))
                    .as("own sources seen by %s", agency)
                    .hasSizeGreaterThanOrEqualTo(agency.equals(NOBODY) ? 0 : 4);
        });
        assertThat(CANARIES)
                .filteredOn(it -> logged.stream().anyMatch(line -> line.contains(it.word())))
                .as("logged")
                .isEmpty();
    }

    private static String label(String agency) {
        return agency.toLowerCase(java.util.Locale.ROOT);
    }

    private void arrive(LocalDuta duta, String agency, String email) {
        officers.put(agency, duta.join(email, "ms"));
        seen.put(agency, new StringBuilder());
    }

    private void see(String agency, Object what) {
        seen.get(agency).append(what).append('\n');
    }

    private static void ask(LocalDuta duta, String officer, List<Canary> canaries) {
        String space = duta.direct(officer);
        for (Canary it : canaries) {
            duta.write(officer, space, Map.of("text", it.question()));
        }
    }

    /** Follow-ups lean on what was asked before, and suggestions lead on from what was answered. */
    private void followUp(LocalDuta duta) {
        officers.forEach((agency, officer) -> {
            String space = duta.direct(officer);
            for (Canary it : CANARIES.subList(0, 3)) {
                JsonNode asked = duta.write(officer, space, Map.of("text", it.question()));
                String thread =
                        asked.path("message").path("thread").path("name").asString("");
                duta.write(officer, space, Map.of("text", "dan hadnya?", "thread", thread));
                duta.write(officer, space, Map.of("text", "How is Gemini used for it?", "thread", thread));
            }
            for (JsonNode message : duta.saying(officer, space, "Mungkin anda juga ingin tahu")) {
                see(agency, duta.press(officer, message, "surat rasmi"));
            }
        });
    }

    /** An officer sends on what their own source answered; the desk that is asked reads the card and the dialog. */
    private void escalate(LocalDuta duta, String agency, String ambassadorName, String ambassadorAgency) {
        String officer = officers.get(agency);
        String ambassador = duta.person(ambassadorName);
        String desk = duta.direct(ambassador);
        String mine = duta.direct(officer);
        Canary own =
                CANARIES.stream().filter(it -> it.isFor(agency)).findFirst().orElseThrow();
        JsonNode answer = duta.saying(officer, mine, own.word()).get(0);
        JsonNode opened = duta.press(officer, answer, "Tanya duta saya");
        see(agency, opened);
        see(
                agency,
                duta.submit(
                        opened.path("dialog"),
                        Map.of("text", List.of(own.question()), "context", List.of("Mohon bantuan"))));
        JsonNode card = await().atMost(Duration.ofSeconds(20))
                .until(() -> duta.saying(ambassador, desk, own.question()), it -> !it.isEmpty())
                .get(0);
        see(ambassadorAgency, card);
        JsonNode dialog = duta.press(ambassador, card, "Jawab");
        see(ambassadorAgency, dialog);
        see(ambassadorAgency, duta.submit(dialog.path("dialog"), Map.of("resolution", List.of("Rujuk jabatan anda."))));
        see(agency, duta.press(officer, answer, "Membantu"));
        duta.post("/simulator/api/commands/3?wait=true", Map.of("user", ambassador, "space", desk, "text", ""));
        duta.post("/simulator/api/commands/3?wait=true", Map.of("user", officer, "space", mine, "text", ""));
        see(ambassadorAgency, duta.messages(ambassador, desk));
    }

    /** What is answered where others read it too must be for all of them. */
    private void askInASharedSpace(LocalDuta duta, String agency, String otherAgency) {
        String officer = officers.get(agency);
        String other = officers.get(otherAgency);
        String space = duta.post(
                        "/simulator/api/spaces",
                        Map.of("spaceType", "SPACE", "displayName", "Bersama", "members", List.of(officer, other)))
                .path("name")
                .asString("")
                .substring("spaces/".length());
        for (Canary it :
                CANARIES.stream().filter(canary -> canary.isFor(agency)).toList()) {
            duta.write(officer, space, Map.of("text", it.question(), "mention", true));
        }
        List<JsonNode> messages = duta.messages(other, space);
        assertThat(messages).hasSizeGreaterThanOrEqualTo(10);
        see(otherAgency, messages);
        see(agency, duta.messages(officer, space));
    }

    /** Whoever says that they belong to an agency is sent to its ambassador, and reads nothing of it. */
    private void chooseAnAgency(LocalDuta duta) {
        String officer = officers.get(NOBODY);
        String space = duta.direct(officer);
        duta.write(officer, space, Map.of("text", "Apakah nombor pekeliling tentang AI generatif?"));
        List<JsonNode> messages = duta.messages(officer, space);
        JsonNode opened = duta.press(officer, messages.get(messages.size() - 1), "Tanya duta saya");
        see(NOBODY, opened);
        see(
                NOBODY,
                duta.submit(
                        opened.path("dialog"),
                        Map.of("text", List.of("Apakah pekeliling?"), "agency", List.of("JCU"))));
        ask(duta, officer, CANARIES.stream().filter(it -> it.isFor("JCU")).toList());
    }

    private void askInATerminal(Path library, Path index) throws IOException {
        Path questions = Files.write(
                directory.resolve("questions.txt"),
                CANARIES.stream().map(Canary::question).toList());
        System.setProperty("duta.knowledge.directory", library.toString());
        System.setProperty("duta.index.directory", index.toString());
        try {
            for (String agency : seen.keySet()) {
                String email =
                        agency.equals(NOBODY) ? "kenari@contoh.example" : "kenari." + label(agency) + "@mygovuc.gov.my";
                String printed = printed("ask", "--as", email, "--file", questions.toString());
                assertThat(shown(agency, printed)).hasSizeGreaterThanOrEqualTo(agency.equals(NOBODY) ? 0 : 4);
                see(agency, printed);
            }
        } finally {
            System.clearProperty("duta.knowledge.directory");
            System.clearProperty("duta.index.directory");
        }
    }

    private static String printed(String... arguments) {
        PrintStream before = System.out;
        var out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            assertThat(Terminal.run(arguments)).isZero();
        } finally {
            System.setOut(before);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<String> leaked(String agency, String text) {
        return CANARIES.stream()
                .filter(it -> !it.isFor(agency))
                .map(Canary::word)
                .filter(text::contains)
                .collect(Collectors.toList());
    }

    private static List<String> shown(String agency, String text) {
        return CANARIES.stream()
                .filter(it -> it.isFor(agency))
                .map(Canary::word)
                .filter(text::contains)
                .toList();
    }
}
