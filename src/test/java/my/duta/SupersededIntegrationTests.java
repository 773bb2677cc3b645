package my.duta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Once a source is superseded, no door says a word of it again, whatever was said before. */
class SupersededIntegrationTests {

    private static final String QUESTION = "Bagaimanakah Gemini digunakan untuk surau?";
    private static final String OLD = "kenarilama";
    private static final String NEW = "kenaribaharu";

    @TempDir
    private Path directory;

    @Test
    void supersededSourceIsNeverSaidAgain() {
        Path library = CanaryLibrary.write(directory.resolve("library"));
        CanaryLibrary.source(library, "lama", "surau", OLD, "all", "");
        try (LocalDuta duta = LocalDuta.start(
                "--duta.knowledge.directory=" + library,
                "--duta.index.directory=" + directory.resolve("index"),
                "--duta.knowledge.watch-every=200ms")) {
            String officer = duta.person("pegawai1.jcu");
            String space = duta.direct(officer);
            String ambassador = duta.person("duta.jcu");
            String desk = duta.direct(ambassador);
            String thread = duta.write(officer, space, Map.of("text", QUESTION))
                    .path("message")
                    .path("thread")
                    .path("name")
                    .asString("");
            JsonNode answered = last(duta.messages(officer, space));
            assertThat(answered.toString()).contains(OLD, "Mungkin anda juga ingin tahu");

            CanaryLibrary.source(library, "baharu", "surau", NEW, "all", "supersedes: [lama]\n");
            int before = await().atMost(Duration.ofSeconds(30))
                    .until(
                            () -> {
                                int count = duta.messages(officer, space).size();
                                duta.write(officer, space, Map.of("text", QUESTION));
                                return last(duta.messages(officer, space))
                                                .toString()
                                                .contains(NEW)
                                        ? count
                                        : -1;
                            },
                            it -> it >= 0);

            duta.write(officer, space, Map.of("text", "dan hadnya?", "thread", thread));
            duta.write(officer, space, Map.of("text", "How is Gemini used for surau?"));
            JsonNode pressed = duta.press(officer, answered, "Apakah had");
            JsonNode rated = duta.press(officer, answered, "Membantu");
            JsonNode opened = duta.press(officer, answered, "Tanya duta saya");
            JsonNode sent = duta.submit(opened.path("dialog"), Map.of("text", List.of(QUESTION)));
            JsonNode card = await().atMost(Duration.ofSeconds(20))
                    .until(() -> duta.saying(ambassador, desk, QUESTION), it -> !it.isEmpty())
                    .get(0);
            JsonNode dialog = duta.press(ambassador, card, "Jawab");
            duta.submit(dialog.path("dialog"), Map.of("resolution", List.of("Rujuk panduan.")));
            duta.post("/simulator/api/commands/3?wait=true", Map.of("user", officer, "space", space, "text", ""));

            List<JsonNode> messages = duta.messages(officer, space);
            assertThat(messages.subList(before, messages.size()))
                    .hasSizeGreaterThan(6)
                    .noneMatch(it -> says(it, OLD));
            assertThat(List.of(rated, opened, sent, card, dialog, pressed)).noneMatch(it -> says(it, OLD));
            assertThat(duta.messages(ambassador, desk)).noneMatch(it -> says(it, OLD));
        }
    }

    @Test
    void anOpenEscalationForgetsWhatWasSuperseded() {
        Path library = CanaryLibrary.write(directory.resolve("library"));
        CanaryLibrary.source(library, "lama", "surau", OLD, "all", "");
        try (LocalDuta duta = LocalDuta.start(
                "--duta.knowledge.directory=" + library,
                "--duta.index.directory=" + directory.resolve("index"),
                "--duta.knowledge.watch-every=200ms")) {
            String officer = duta.person("pegawai1.jcu");
            String space = duta.direct(officer);
            String ambassador = duta.person("duta.jcu");
            String desk = duta.direct(ambassador);
            duta.write(officer, space, Map.of("text", QUESTION));
            JsonNode opened = duta.press(officer, last(duta.messages(officer, space)), "Tanya duta saya");
            duta.submit(opened.path("dialog"), Map.of("text", List.of(QUESTION)));
            JsonNode card = await().atMost(Duration.ofSeconds(20))
                    .until(() -> duta.saying(ambassador, desk, QUESTION), it -> !it.isEmpty())
                    .get(0);
            assertThat(card.toString()).contains(OLD);

            CanaryLibrary.source(library, "baharu", "surau", NEW, "all", "supersedes: [lama]\n");
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                duta.write(officer, space, Map.of("text", QUESTION));
                return says(last(duta.messages(officer, space)), NEW);
            });
            JsonNode claimed = duta.press(ambassador, card, "Saya uruskan");
            JsonNode dialog = duta.press(ambassador, card, "Jawab");

            assertThat(claimed.toString()).contains(QUESTION);
            assertThat(List.of(claimed, dialog)).noneMatch(it -> says(it, OLD));
        }
    }

    private static boolean says(JsonNode node, String word) {
        return node.toString().contains(word);
    }

    private static JsonNode last(List<JsonNode> messages) {
        return messages.get(messages.size() - 1);
    }
}
