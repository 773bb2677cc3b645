package my.duta.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import my.duta.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FollowUpsTests {

    @Test
    void addsTheInformativeWordsOfTheLastQuestion() {
        assertThat(standalone("Kenapa?", "Adakah Take notes for me menyokong bahasa Melayu?"))
                .isEqualTo("Kenapa? Take notes menyokong bahasa Melayu");
    }

    @Test
    void putsTheProductItNamesInPlaceOfTheEarlierOne() {
        assertThat(standalone("kalau dalam Docs?", "Bagaimana meringkaskan utas dalam Gmail?"))
                .isEqualTo("kalau dalam Docs? meringkaskan utas");
        assertThat(standalone("and in Gmail?", "How do I translate a paragraph in Docs?"))
                .isEqualTo("and in Gmail? translate paragraph");
    }

    @Test
    void leavesAQuestionThatStandsAlone() {
        String question = "Apakah syarat kata laluan MyGovUC?";

        assertThat(standalone(question, "Apakah tujuh prinsip GPAISA?")).isEqualTo(question);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "apa itu MyGovUC",
                "Gems tu apa",
                "apa itu prompt?",
                "Apakah Canvas?",
                "maksud DKICT",
                "What is NotebookLM?",
                "what's a Gem"
            })
    void leavesAQuestionThatAsksWhatSomethingIs(String question) {
        assertThat(standalone(question, "Bagaimana meringkaskan utas dalam Gmail?"))
                .isEqualTo(question);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "apa itu?",
                "what is it?",
                "apa pula?",
                "what about Docs?",
                "kalau Docs pula?",
                "Apakah syaratnya?",
                "what is the limit?"
            })
    void leansOnTheLastQuestionWhereNothingIsNamed(String question) {
        assertThat(standalone(question, "Bagaimana meringkaskan utas dalam Gmail?"))
                .contains("meringkaskan utas");
    }

    @Test
    void leavesAFirstQuestion() {
        assertThat(FollowUps.standalone(new Question("Kenapa?", Language.MALAY, Optional.empty(), List.of())))
                .isEqualTo("Kenapa?");
    }

    private static String standalone(String text, String earlier) {
        return FollowUps.standalone(new Question(text, Language.MALAY, Optional.empty(), List.of("Hai", earlier)));
    }
}
