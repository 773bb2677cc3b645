package my.duta.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import my.duta.answer.GroundingCheck.Flaw;
import my.duta.index.Chunk;
import my.duta.language.Dictionary;
import my.duta.language.Glossary;
import my.duta.language.Language;
import my.duta.language.LanguageDetector;
import my.duta.language.MalayMarkers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GroundingCheckTests {

    private static final Dictionary DICTIONARY = new Dictionary(new Glossary());

    private static final Chunk RULES = Chunks.section(
            "mygovuc-account",
            Language.ENGLISH,
            "Is 2SV compulsory in MyGovUC?",
            Chunks.prose("2SV is compulsory for MyGovUC accounts. It must be set within 14 days. "
                    + "An account unused for 90 days is deleted. Passwords may not be shared with a colleague."));

    private final GroundingCheck check = new GroundingCheck(
            Splitting.PLAIN,
            (sentence, language) -> !sentence.contains("bisa") || language == Language.ENGLISH,
            DICTIONARY);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2SV is compulsory for MyGovUC accounts.
            It must be set within 14 days.
            An unused account is deleted after 90 days.
            You may not share passwords with a colleague.
            """)
    void letsSupportedSentencesPass(String sentence) {
        assertThat(check.flaw(sentence, List.of(RULES), Language.ENGLISH)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NUMBER   | It must be set within 30 days.
            NEGATION | 2SV is not compulsory for MyGovUC accounts.
            NEGATION | Passwords may be shared with a colleague.
            NAME     | The 2SV of MyGovUC is compulsory, says the Ministry.
            NAME     | JPA says 2SV is compulsory for MyGovUC accounts.
            WORDS    | Gardeners water their flowers every morning.
            MARKUP   | 2SV is compulsory, see https://evil.example
            MARKUP   | 2SV is compulsory, see [here](evil).
            PROMISE  | 2SV is compulsory and I will set it for you.
            """)
    void namesTheFlaw(Flaw flaw, String sentence) {
        assertThat(check.flaw(sentence, List.of(RULES), Language.ENGLISH)).contains(flaw);
    }

    @Test
    void refusesIndonesian() {
        assertThat(check.flaw("2SV bisa ditetapkan.", List.of(RULES), Language.MALAY))
                .contains(Flaw.LANGUAGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2SV wajib dan bisa ditetapkan.",
                "Sebagian situs pemerintah memakai 2SV.",
                "2SV is compulsory and users need it."
            })
    void refusesWhatIsNoMalay(String sentence) {
        GroundingCheck shipped = AnswerConfiguration.grounding(new LanguageDetector(), new MalayMarkers(), DICTIONARY);

        assertThat(shipped.flaw(sentence, List.of(RULES), Language.MALAY)).contains(Flaw.LANGUAGE);
    }

    @Test
    void refusesASentenceThatCitesNothing() {
        assertThat(check.flaw("2SV is compulsory.", List.of(), Language.ENGLISH))
                .contains(Flaw.CITES_NOTHING);
    }

    @Test
    void readsASmallNumberInWords() {
        assertThat(check.flaw("Terdapat 7 prinsip GPAISA.", List.of(Chunks.gpaisaPrinciplesInMalay()), Language.MALAY))
                .isEmpty();
    }
}
