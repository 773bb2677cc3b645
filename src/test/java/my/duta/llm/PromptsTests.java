package my.duta.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PromptsTests {

    @TempDir
    Path directory;

    @Test
    void fillsInASinglePass() throws IOException {
        write("answer/try.md", "For a test.\n\nBe brief.\n---\n{{question}} {{passages}}\n");

        Prompt prompt = prompts().fill("answer/try", Map.of("question", "{{passages}} $1 \\", "passages", "P"));

        assertThat(prompt.instructions()).isEqualTo("Be brief.");
        assertThat(prompt.content()).isEqualTo("{{passages}} $1 \\ P");
    }

    @Test
    void refusesAMissingAndASurplusValue() throws IOException {
        write("answer/try.md", "For a test.\n\nBe brief.\n---\n{{question}}\n");

        assertThatThrownBy(() -> prompts().fill("answer/try", Map.of())).hasMessageContaining("[question]");
        assertThatThrownBy(() -> prompts().fill("answer/try", Map.of("question", "", "name", "")))
                .hasMessageContaining("[name, question]");
    }

    @Test
    void refusesAPlaceholderAmongTheInstructions() throws IOException {
        write("answer/try.md", "For a test.\n\nBe {{question}}.\n---\nX\n");

        assertThatThrownBy(() -> prompts().fill("answer/try", Map.of())).hasMessageContaining("above the line");
    }

    @Test
    void refusesWhatIsNotUtf8() throws IOException {
        Files.createDirectories(directory.resolve("answer"));
        Files.write(directory.resolve("answer/try.md"), new byte[] {'a', (byte) 0xe9, '\n', '-', '-', '-', '\n'});

        assertThatThrownBy(() -> prompts().fill("answer/try", Map.of())).hasMessageContaining("not UTF-8");
    }

    @Test
    void changesItsVersionWithTheText() throws IOException {
        write("answer/try.md", "For a test.\n\nBe brief.\n---\nX\n");
        String before = prompts().fill("answer/try", Map.of()).version();

        write("answer/try.md", "For a test.\n\nBe long.\n---\nX\n");

        assertThat(prompts().fill("answer/try", Map.of()).version())
                .isNotEqualTo(before)
                .hasSize(8);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void isUsedBySomeClass(String name) throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            assertThat(sources.filter(it -> it.toString().endsWith(".java")))
                    .anyMatch(it -> read(it).contains("\"" + name + "\""));
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void holdsNoMojibake(String name) {
        assertThat(read(Path.of("prompts", name + ".md")))
                .doesNotContain("\u00c2", "\u00c3", "\u00ac", "\u00e2\u20ac", "\ufffd");
    }

    static Stream<String> shipped() throws IOException {
        Path root = Path.of("prompts");
        try (Stream<Path> files = Files.walk(root)) {
            return files
                    .filter(it -> it.toString().endsWith(".md"))
                    .map(it -> root.relativize(it).toString().replace('\\', '/').replace(".md", ""))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private Prompts prompts() {
        return new Prompts(directory);
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(directory.resolve(file).getParent());
        Files.writeString(directory.resolve(file), text, StandardCharsets.UTF_8);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
