package my.duta;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds what people read to what is there: links, paths, names, settings, packages and commands. */
class DocumentsTests {

    private static final Path README = Path.of("README.md");
    private static final Path KEYS = Path.of("src/docs/keys.md");
    private static final List<String> TOP = List.of("src", "knowledge", "prompts", "deploy", ".ci", ".mvn");

    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*]\\(([^)\\s]+)\\)");
    private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern FENCE = Pattern.compile("(?ms)^```.*?^```");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.+)$");
    private static final Pattern PACKAGE_ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\| (.+) \\|$");
    private static final Pattern SENTENCE = Pattern.compile("(?s)^/\\*\\* (.+?) \\*/");
    private static final Pattern FILE_NAME =
            Pattern.compile("[\\w.-]+\\.(md|ya?ml|xml|lua|properties|csv|java|html|js|css|txt|sh)");
    private static final Pattern CLASS_NAME = Pattern.compile("[A-Z][a-z]+[A-Z]\\w*");
    private static final Pattern SETTING = Pattern.compile("duta\\.[a-z-]+\\.[a-z.-]+");
    private static final Pattern VARIABLE = Pattern.compile("DUTA_[A-Z_]+");

    @ParameterizedTest
    @MethodSource("documents")
    void everyLinkLeadsSomewhere(Path document) {
        assertThat(LINK.matcher(Sources.read(document)).results().map(it -> it.group(1)))
                .filteredOn(it -> !it.matches("(https?|mailto):.*"))
                .allSatisfy(it -> assertThat(leadsSomewhere(document, it))
                        .as("link of %s to %s", document, it)
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyPathIsThere(Path document) {
        assertThat(code(document).filter(DocumentsTests::isPath))
                .allSatisfy(it -> assertThat(isThere(document, it))
                        .as("%s names %s", document, it)
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyNameIsKnown(Path document) {
        String sources = Stream.concat(
                        Sources.files("src/main", ".java").stream(),
                        Sources.files("src/main/resources", ".yaml").stream())
                .map(Sources::read)
                .collect(Collectors.joining("\n"))
                .concat(Sources.read(Path.of("deploy/compose.yaml")));

        assertThat(code(document).filter(it -> matches(CLASS_NAME, it) || matches(VARIABLE, it)))
                .allSatisfy(it ->
                        assertThat(sources).as("%s names %s", document, it).containsPattern("\\b" + it + "\\b"));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everySettingIsReal(Path document) {
        String settings = Sources.read(Path.of("src/main/resources/application.yaml"));

        assertThat(code(document).map(it -> it.replaceAll(":.*", "")).filter(it -> matches(SETTING, it)))
                .allSatisfy(it -> assertThat(settings)
                        .as("%s names %s", document, it)
                        .containsPattern("(?m)^ +" + it.substring(it.lastIndexOf('.') + 1) + ":"));
    }

    @Test
    void readmeListsThePackagesWithTheirOwnSentences() {
        Map<String, String> listed = new TreeMap<>();
        PACKAGE_ROW.matcher(Sources.read(README)).results().forEach(it -> listed.put(it.group(1), it.group(2)));

        assertThat(listed).isEqualTo(sentences());
    }

    @Test
    void readmeGivesTheCommandThatCiRuns() {
        assertThat(Sources.read(README)).containsPattern("(?m)^```\\nmvn verify\\n```$");
        assertThat(Sources.read(Path.of("CONTRIBUTING.md"))).containsPattern("(?m)^```\\nmvn verify\\n```$");
        assertThat(Sources.read(Path.of(".ci/run")).lines().filter(it -> it.startsWith("mvn ")))
                .hasSize(1)
                .allMatch(it -> it.replaceAll(" -(B|ntp)\\b", "").equals("mvn verify"));
    }

    @Test
    void ciStopsAtTheFirstFaultAndSkipsNothing() {
        Path ci = Path.of(".ci/run");

        assertThat(Files.isExecutable(ci)).isTrue();
        assertThat(Sources.read(ci))
                .contains("set -euo pipefail", "export CI=true", "chromium", "chromium-driver")
                .doesNotContain("http", "-Dtest", "skip");
    }

    @Test
    void keysAndScriptsAreAllListed() {
        String keys = Sources.read(KEYS);
        Set<String> made = Sources.strings(Sources.read(Path.of("src/main/java/my/duta/redis/Keys.java"))).stream()
                .filter(it -> it.matches("[a-z:]+"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(made).isNotEmpty().allSatisfy(it -> assertThat(keys).contains("`{duta}:" + it));
        assertThat(Sources.files("src/main/resources/redis", ".lua"))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(keys).contains("`" + it + "`"));
    }

    @Test
    void decisionsAreNumberedWithoutAGapAndTellWhatTheyMust() {
        List<Path> decisions = Sources.files("src/docs/decisions", ".md");

        assertThat(decisions).isNotEmpty();
        for (int i = 0; i < decisions.size(); i++) {
            assertThat(decisions.get(i).getFileName().toString()).startsWith("%04d-".formatted(i + 1));
            assertThat(Sources.read(decisions.get(i)))
                    .startsWith("# " + (i + 1) + ". ")
                    .containsPattern("(?m)^Date: \\d{4}-\\d{2}-\\d{2}$")
                    .contains(
                            "## Context",
                            "## Options",
                            "## Decision",
                            "## What we accept",
                            "## What would make us revisit");
        }
    }

    static List<Path> documents() {
        return Stream.of(
                        Stream.of(
                                README,
                                Path.of("CONTRIBUTING.md"),
                                Path.of("knowledge/README.md"),
                                Path.of("knowledge/language/README.md")),
                        Sources.files("src/docs", ".md").stream(),
                        Sources.files("deploy", ".md").stream())
                .flatMap(it -> it)
                .toList();
    }

    /** What stands between backticks on a line, outside of whole blocks. */
    private static Stream<String> code(Path document) {
        return CODE.matcher(FENCE.matcher(Sources.read(document)).replaceAll(""))
                .results()
                .map(it -> it.group(1));
    }

    private static boolean isPath(String code) {
        return matches(FILE_NAME, code)
                || !code.contains(" ") && TOP.stream().anyMatch(it -> code.startsWith(it + "/"));
    }

    /** A whole path is one from the top of the repository; a name alone is that of any file of ours. */
    private static boolean isThere(Path document, String path) {
        return Files.exists(Path.of(path))
                || Files.exists(beside(document, path))
                || matches(FILE_NAME, path)
                        && TOP.stream()
                                .filter(it -> Files.isDirectory(Path.of(it)))
                                .flatMap(it -> Sources.files(it, path).stream())
                                .anyMatch(it -> it.getFileName().toString().equals(path));
    }

    private static boolean leadsSomewhere(Path document, String link) {
        int hash = link.indexOf('#');
        String path = hash < 0 ? link : link.substring(0, hash);
        Path target = path.isEmpty() ? document : beside(document, path);
        return Files.exists(target) && (hash < 0 || headings(target).contains(link.substring(hash + 1)));
    }

    /** The headings of a document, as addresses have them. */
    private static Set<String> headings(Path document) {
        return HEADING.matcher(Sources.read(document))
                .results()
                .map((MatchResult it) -> it.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} -]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    private static Path beside(Path document, String path) {
        return document.toAbsolutePath().resolveSibling(path).normalize();
    }

    private static boolean matches(Pattern pattern, String code) {
        return pattern.matcher(code).matches();
    }

    private static Map<String, String> sentences() {
        Map<String, String> sentences = new TreeMap<>();
        for (Path file : Sources.files("src/main/java/my/duta", "package-info.java")) {
            String room = file.getParent().getFileName().toString();
            if (!room.equals("duta")) {
                SENTENCE.matcher(Sources.read(file))
                        .results()
                        .forEach(it -> sentences.put(room, it.group(1).replaceAll("\\s*\\n \\*\\s*", " ")));
            }
        }
        return sentences;
    }
}
