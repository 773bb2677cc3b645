package my.duta;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the sources to what byte code does not show. */
class SourceTests {

    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?[\\w.]+?\\.(\\w+);$");
    private static final int LONGEST = 400;

    @ParameterizedTest
    @MethodSource("all")
    void importsNothingForCommentsAlone(Path source) {
        assertThat(importsForCommentsAlone(Sources.read(source)))
                .as("Write {@code Name} instead of a link; an import makes a dependency that is none")
                .isEmpty();
    }

    @Test
    void seesAnImportThatOnlyACommentUses() {
        String source = """
                package a;

                import a.b.Used;
                import a.b.Linked;
                import static a.b.Named.SAID;

                /** See {@link Linked}. */
                class It { // Linked
                    Used used = new Used("Linked", SAID);
                }
                """;

        assertThat(importsForCommentsAlone(source)).containsExactly("Linked");
    }

    @ParameterizedTest
    @MethodSource("all")
    void staysShortAndFinished(Path source) {
        String text = Sources.read(source);

        assertThat(text).as(source.toString()).doesNotContainPattern("\\b(TODO|FIXME|XXX)\\b|@author|@Disabled\\b");
        assertThat(Sources.codeAlone(text)).as(source.toString()).doesNotContain("UnsupportedOperationException");
        assertThat(text.lines().count())
                .as("lines of %s: part it by story", source)
                .isLessThanOrEqualTo(LONGEST);
    }

    static List<Path> all() {
        return Stream.of("src/main/java", "src/test/java")
                .flatMap(it -> Sources.files(it, ".java").stream())
                .filter(it -> !it.endsWith("SourceTests.java"))
                .toList();
    }

    private static List<String> importsForCommentsAlone(String source) {
        String code = IMPORT.matcher(Sources.codeAlone(source)).replaceAll("");
        return IMPORT.matcher(source)
                .results()
                .map(it -> it.group(1))
                .filter(name ->
                        !Pattern.compile("\\b" + name + "\\b").matcher(code).find())
                .toList();
    }
}
