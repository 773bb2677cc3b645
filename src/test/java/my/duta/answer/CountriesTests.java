package my.duta.answer;

import static org.assertj.core.api.Assertions.assertThat;

import my.duta.index.Chunk;
import my.duta.language.Language;
import org.junit.jupiter.api.Test;

class CountriesTests {

    private static final Chunk FIELDS = Chunks.section(
            "aige",
            Language.ENGLISH,
            "What fields does AIGE focus on?",
            Chunks.prose("AIGE focuses on five fields at the national level in Malaysia."));
    private static final Chunk CLOUD = Chunks.section(
            "cloud",
            Language.ENGLISH,
            "What is the US CLOUD Act?",
            Chunks.prose("A law of the United States on data that firms hold."));

    private final Countries countries = new Countries();

    @Test
    void areMissedByASectionThatDoesNotNameThem() {
        assertThat(countries.areMissedBy(FIELDS, "Which sectors does France's AI policy focus on?"))
                .isTrue();
        assertThat(countries.areMissedBy(FIELDS, "sektor apa dalam dasar AI Perancis?"))
                .isTrue();
    }

    @Test
    void areNotMissedWhereNoneIsNamed() {
        assertThat(countries.areMissedBy(FIELDS, "Which sectors does Malaysia's AI policy focus on? Tell us"))
                .isFalse();
    }

    @Test
    void areNamedByAnyOfTheirNames() {
        assertThat(countries.areMissedBy(CLOUD, "Boleh ke undang-undang Amerika ambil data kami?"))
                .isFalse();
    }
}
