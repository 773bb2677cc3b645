package my.duta.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the files of the page to its words and to its content policy. */
class SimulatorPageTests {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path PAGE = RESOURCES.resolve("static/simulator");
    private static final Pattern WORD_OF_THE_HTML = Pattern.compile("data-word(?:-label)?=\"([^\"]+)\"");
    private static final Pattern CALL_FOR_A_WORD = Pattern.compile("\\bt\\(([^()]*)");
    private static final Pattern QUOTED = Pattern.compile("'([a-z]+(?:\\.[a-zA-Z]+)+)'|^'([a-z]+)'");

    @Test
    void everyWordOfThePageIsSaidInBothLanguagesAndNoneIsIdle() throws IOException {
        Set<String> malay = keys("messages_ms.properties");
        Set<String> english = keys("messages_en.properties");

        assertThat(malay).isEqualTo(english);
        assertThat(usedByThePage()).isEqualTo(malay);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ms", "en"})
    void everyNoticeIsSaidAndNoneIsIdle(String language) {
        assertThat(Words.in(language).keySet())
                .filteredOn(it -> it.startsWith("notice."))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Notice.Kind.values()).map(Notice.Kind::key).toList());
    }

    @ParameterizedTest
    @MethodSource("files")
    void letsNoTextBecomeMarkupOrCode(Path file) {
        assertThat(read(file))
                .doesNotContainPattern("innerHTML|outerHTML|insertAdjacentHTML|document\\.write|DOMParser|\\beval\\(")
                .doesNotContainPattern("\\son[a-z]+=\"|\\sstyle=\"|<style|javascript:");
    }

    @ParameterizedTest
    @MethodSource("files")
    void fetchesNothingFromElsewhere(Path file) {
        assertThat(read(file)).doesNotContainPattern("(?:src|href)=\"(?!/simulator/|#)|url\\(|@import|from '(?!\\./)");
    }

    static List<Path> files() {
        try (Stream<Path> files = Files.list(PAGE)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> usedByThePage() {
        Set<String> used = new TreeSet<>();
        for (Path file : files()) {
            String text = read(file);
            if (file.toString().endsWith(".html")) {
                WORD_OF_THE_HTML.matcher(text).results().forEach(it -> used.add(it.group(1)));
            }
            CALL_FOR_A_WORD
                    .matcher(text)
                    .results()
                    .map(it -> it.group(1))
                    .forEach(arguments -> QUOTED.matcher(arguments)
                            .results()
                            .forEach(it -> used.add(it.group(it.group(1) == null ? 2 : 1))));
        }
        return used;
    }

    /** The keys of the page; its notices are said by the server. */
    private static Set<String> keys(String file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(RESOURCES.resolve(file), UTF_8)) {
            properties.load(reader);
        }
        return properties.stringPropertyNames().stream()
                .filter(it -> it.startsWith("simulator.") && !it.startsWith("simulator.notice."))
                .map(it -> it.substring("simulator.".length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
