package my.duta.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import my.duta.index.Chunk;
import my.duta.language.Dictionary;
import my.duta.language.Glossary;
import my.duta.language.Language;
import my.duta.language.LanguageDetector;
import my.duta.language.MalayMarkers;
import my.duta.manuscript.Block;
import org.jspecify.annotations.Nullable;
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
            word -> false,
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
            MARKUP   | 2SV is compulsory, see bit.ly/2sv or ask it@evil.example.
            MARKUP   | 2SV is \u202ecompulsory for MyGovUC accounts.
            MARKUP   | 2SV is compul\u200bsory for MyGovUC accounts.
            NUMBER   | It must be set within 14 months.
            NUMBER   | It must be set within 90 days.
            NEGATION | It may be set within 14 days.
            NEGATION | Passwords need not be shared with a colleague.
            PROMISE  | 2SV is compulsory for MyGovUC accounts and I'll set it.
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                     | Akaun itu dipadam pada 31/1/2026.
                     | Akaun itu dipadam selepas tiga puluh hari.
                     | Pegawai boleh merujuk JDN.
            NUMBER   | Akaun itu dipadam pada 30 Januari 2026.
            NUMBER   | Akaun itu dipadam pada 31 Januari 2025.
            NUMBER   | Akaun itu dipadam selepas 30 minggu.
            NAME     | Pegawai boleh merujuk Jabatan Peguam Negara.
            NEGATION | Pegawai mesti merujuk JDN.
            NEGATION | Pegawai tidak boleh merujuk JDN.
            NEGATION | Kata laluan boleh dikongsi.
            NEGATION | Kata laluan tidak perlu dikongsi.
            """)
    void holdsAmountsNamesAndForceInEitherLanguage(@Nullable Flaw flaw, String sentence) {
        Chunk malay = Chunks.section("akaun", Language.MALAY, "Bilakah akaun dipadam?", Chunks.prose("""
                Akaun itu dipadam pada 31 Januari 2026. Akaun itu dipadam selepas 30 hari. Pegawai boleh merujuk JDN. \
                Kata laluan dilarang dikongsi."""));
        Chunk english = Chunks.section("account", Language.ENGLISH, "When is an account deleted?", Chunks.prose("""
                The account is deleted on January 31, 2026. The account is deleted after thirty days. \
                An officer may consult JDN. Passwords must not be shared."""));

        assertThat(check.flaw(sentence, List.of(malay), Language.MALAY)).isEqualTo(Optional.ofNullable(flaw));
        assertThat(check.flaw(sentence, List.of(english), Language.MALAY)).isEqualTo(Optional.ofNullable(flaw));
    }

    @Test
    void takesAStepForADuty() {
        Chunk steps = Chunks.section(
                "langkah",
                Language.MALAY,
                "Apakah langkahnya?",
                new Block.Items(true, List.of("Isi templat penilaian.")));

        assertThat(check.flaw("Anda perlu mengisi templat penilaian.", List.of(steps), Language.MALAY))
                .isEmpty();
        assertThat(check.flaw("Anda tidak perlu mengisi templat penilaian.", List.of(steps), Language.MALAY))
                .contains(Flaw.NEGATION);
    }
}
