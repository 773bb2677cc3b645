package my.duta.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import my.duta.language.Language;
import org.junit.jupiter.api.Test;

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

    @Test
    void leavesAFirstQuestion() {
        assertThat(FollowUps.standalone(new Question("Kenapa?", Language.MALAY, Optional.empty(), List.of())))
                .isEqualTo("Kenapa?");
    }

    private static String standalone(String text, String earlier) {
        return FollowUps.standalone(new Question(text, Language.MALAY, Optional.empty(), List.of("Hai", earlier)));
    }
}
