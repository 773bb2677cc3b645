package my.duta.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import my.duta.Sources;
import my.duta.chat.Action;
import org.junit.jupiter.api.Test;

/** Joins the buttons that we draw with what takes their presses. */
class ActionsTests {

    private static final String MAIN = "src/main/java/my/duta/";
    private static final Pattern BORNE =
            Pattern.compile("\\b(Button\\s*\\.\\s*dialog|opening|act)\\(([^;]*?)\\bAction\\.([A-Z_]+)");
    private static final Pattern TAKEN = Pattern.compile("\\bcase ([A-Z_]+) ->");

    @Test
    void everyActionIsBorneBySomeButton() {
        assertThat(names(borne().map(it -> it.group(3)))).isEqualTo(actions());
    }

    @Test
    void everyActionIsTakenByName() {
        String presses = code(Path.of(MAIN, "conversation", "Presses.java"));

        assertThat(presses)
                .as("a default would swallow an action that nobody takes")
                .doesNotContain("default ->");
        assertThat(names(TAKEN.matcher(presses).results().map(it -> it.group(1))))
                .isEqualTo(actions());
    }

    @Test
    void whatOpensADialogIsBorneByAButtonThatWaitsForOne() {
        assertThat(borne())
                .allSatisfy(it -> assertThat(!it.group(1).equals("act"))
                        .as("whether the button of %s waits for a dialog", it.group(3))
                        .isEqualTo(it.group(3).startsWith("OPEN_")));
    }

    @Test
    void aSuggestionIsTakenBeforeThePresses() {
        assertThat(code(Path.of(MAIN, "conversation", "Assistant.java")))
                .as("a press on a suggestion is a question, so it must be accepted like one")
                .contains("Action.ASK_SUGGESTION");
    }

    private static Stream<MatchResult> borne() {
        return Stream.of("conversation", "escalation")
                .flatMap(it -> Sources.files(MAIN + it, ".java").stream())
                .flatMap(it -> BORNE.matcher(code(it)).results());
    }

    private static Set<String> actions() {
        return names(Arrays.stream(Action.values()).map(Enum::name));
    }

    private static Set<String> names(Stream<String> names) {
        return names.collect(Collectors.toCollection(TreeSet::new));
    }

    private static String code(Path source) {
        return Sources.withoutComments(Sources.read(source));
    }
}
