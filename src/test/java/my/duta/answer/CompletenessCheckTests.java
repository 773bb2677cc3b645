package my.duta.answer;

import static org.assertj.core.api.Assertions.assertThat;

import my.duta.answer.Answer.Extent;
import my.duta.language.Dictionary;
import my.duta.language.Glossary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletenessCheckTests {

    private final CompletenessCheck check = new CompletenessCheck(new Dictionary(new Glossary()));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            WHOLE | Adakah 2SV wajib dalam MyGovUC?                                        | 2SV wajib bagi akaun MyGovUC.
            PART  | Adakah 2SV wajib dalam MyGovUC dan berapakah kuota simpanan peti mel?  | 2SV wajib bagi akaun MyGovUC.
            PART  | Is 2SV compulsory, and how large may an attachment in Gmail be?        | 2SV is compulsory for accounts.
            WHOLE | Is 2SV compulsory, and how large may an attachment in Gmail be?        | 2SV is compulsory. Gmail takes attachments of up to 25 MB.
            WHOLE | Is a password shared with a colleague and is 2SV compulsory?           | Kata laluan dilarang dikongsi. 2SV wajib bagi akaun.
            WHOLE | Gem?                                                                   | Gem ialah pembantu AI.
            """)
    void findsThePartThatAnAnswerDoesNotSpeakOf(Extent extent, String asked, String said) {
        assertThat(check.extent(asked, said)).isEqualTo(extent);
    }
}
