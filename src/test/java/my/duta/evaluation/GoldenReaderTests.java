package my.duta.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import my.duta.answer.Answer.Abstention.Reason;
import my.duta.index.Section;
import my.duta.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoldenReaderTests {

    private static final String HEADS = "half,question,language,slice,topic,expected,cites,says,never,history\n";
    private static final String SOUND =
            "open,\"Gem tu, apa?\",ms,mixed,gems,ANSWER,gems.ms#apakah-gem|gems.en#share-a-gem,pembantu,,\n";

    @Test
    void readsWhatIsRightToDo() {
        List<GoldenQuestion> questions = read(HEADS + SOUND
                + "kept,Gaji saya?,ms,ms,salary,OUT_OF_SCOPE|PERSONAL,,,,Apa itu gred?|Gred saya?\n"
                + "open,Which one?,en,en,gems,CLARIFY,,,,\n");

        GoldenQuestion first = questions.get(0);
        assertThat(first.row()).isEqualTo(2);
        assertThat(first.half()).isEqualTo(Half.OPEN);
        assertThat(first.text()).isEqualTo("Gem tu, apa?");
        assertThat(first.language()).isEqualTo(Language.MALAY);
        assertThat(first.expected().isAnswer()).isTrue();
        assertThat(first.sections()).containsExactlyInAnyOrder(new Section("gems", 0), new Section("gems", 1));
        assertThat(first.says()).containsExactly(new Fact(List.of("pembantu")));
        assertThat(questions.get(1).expected().reasons()).isEqualTo(Set.of(Reason.OUT_OF_SCOPE, Reason.PERSONAL));
        assertThat(questions.get(1).earlier()).containsExactly("Apa itu gred?", "Gred saya?");
        assertThat(questions.get(1).standingAlone()).isEqualTo("Gred saya? Gaji saya?");
        assertThat(questions.get(2).expected().kind()).isEqualTo(Expectation.Kind.CLARIFY);
    }

    @Test
    void namesAQuestionAsTheTableDoes() {
        List<GoldenQuestion> questions = read("id," + HEADS + "g7," + SOUND + "g8," + SOUND.replace("apa?", "apa"));

        assertThat(questions).extracting(GoldenQuestion::id).containsExactly("g7", "g8");
    }

    @Test
    void namesAQuestionWithoutAnIdByItsWordsAlone() {
        String id = read(HEADS + SOUND).get(0).id();

        assertThat(id).matches("[0-9a-f]{12}");
        assertThat(read(HEADS + SOUND.replace("pembantu", "")).get(0).id()).isEqualTo(id);
        assertThat(read(HEADS + SOUND.replace("apa?", "apa")).get(0).id()).isNotEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "some,Gem?,ms,ms,gems,CLARIFY,,,,; VALUE_UNKNOWN; half",
                "all,Gem?,ms,ms,gems,CLARIFY,,,,; VALUE_UNKNOWN; half",
                "open,,ms,ms,gems,CLARIFY,,,,; FIELD_MISSING; question",
                "open,Gem?,fr,ms,gems,CLARIFY,,,,; VALUE_UNKNOWN; language",
                "open,Gem?,ms,,gems,CLARIFY,,,,; FIELD_MISSING; slice",
                "open,Gem?,ms,ms,gems,REFUSE,,,,; VALUE_UNKNOWN; expected",
                "open,Gem?,ms,ms,gems,,,,,; VALUE_UNKNOWN; expected",
                "open,Gem?,ms,ms,gems,ANSWER,,,,; FIELD_MISSING; cites",
                "open,Gem?,ms,ms,gems,ANSWER,gems.ms#gone,,,; SECTION_UNKNOWN; gems.ms#gone",
                "open,Gem?,ms,ms,gems,CLARIFY,,,; COLUMNS; 10"
            })
    void namesTheRowOfWhatIsBroken(String row, SetBroken.Reason reason, String detail) {
        assertBroken(HEADS + SOUND + row + "\n", 3, reason, detail);
    }

    @Test
    void refusesWhatIsNoTableOfQuestions() {
        assertBroken(HEADS.replace(",says", ""), 1, SetBroken.Reason.FIELD_MISSING, "says");
        assertBroken(HEADS, 0, SetBroken.Reason.EMPTY, "");
        assertBroken(HEADS + "open,\"Gem", 0, SetBroken.Reason.NOT_CSV, "");
        assertThatThrownBy(() -> read(HEADS + SOUND + SOUND))
                .isInstanceOfSatisfying(
                        SetBroken.class, it -> assertThat(it.reason()).isEqualTo(SetBroken.Reason.ID_TWICE));
    }

    private static void assertBroken(String table, int line, SetBroken.Reason reason, String detail) {
        assertThatThrownBy(() -> read(table)).isInstanceOfSatisfying(SetBroken.class, it -> {
            assertThat(it.line()).isEqualTo(line);
            assertThat(it.reason()).isEqualTo(reason);
            assertThat(it.detail()).isEqualTo(detail);
        });
    }

    private static List<GoldenQuestion> read(String table) {
        return new GoldenReader(new GoldenFile(Path.of("golden.csv"), table), new CitedSections(Sections.chunks()))
                .read();
    }
}
