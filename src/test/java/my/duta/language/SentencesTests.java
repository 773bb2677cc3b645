package my.duta.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTests {

    @Test
    void splitsAtTheEndOfASentence() {
        assertThat(Sentences.split("Ini satu. Adakah ini dua? Ya! Tiga.", Language.MALAY))
                .containsExactly("Ini satu.", "Adakah ini dua?", "Ya!", "Tiga.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SPA Bil. 2/2021 terpakai kepada semua agensi.",
                "See s. 8 of the Act and para. 3.2 below.",
                "Sila rujuk No. 5 dalam senarai.",
                "Dr. Aminah binti A. Rahman dan Pn. Siti hadir.",
                "E-mel, surat, memo dsb. boleh diringkaskan.",
                "Use drafts, e.g. a memo, i.e. something short.",
                "Buka https://www.jdn.gov.my/en/a.b?c=d. kemudian log masuk.",
                "Pegawai menjimatkan 3.25 jam seminggu.",
                "Syarikat Contoh Sdn. Bhd. ialah pembekal.",
                "1. Buka Gmail dan klik butang itu.",
            })
    void keepsASentenceWhole(String sentence) {
        assertThat(Sentences.split(sentence, Language.MALAY)).containsExactly(sentence);
        assertThat(Sentences.split(sentence, Language.ENGLISH)).containsExactly(sentence);
    }

    @Test
    void endsASentenceAfterAnAcronym() {
        assertThat(Sentences.split("Rujuk GPAISA. Ia dilancarkan pada 2025.", Language.MALAY))
                .containsExactly("Rujuk GPAISA.", "Ia dilancarkan pada 2025.");
    }

    @Test
    void endsASentenceAfterNo() {
        assertThat(Sentences.split("The answer is no. Ask your officer.", Language.ENGLISH))
                .containsExactly("The answer is no.", "Ask your officer.");
    }

    @Test
    void takesALineBreakForAnEnd() {
        assertThat(Sentences.split("Langkah pertama\nLangkah kedua\n\n", Language.MALAY))
                .containsExactly("Langkah pertama", "Langkah kedua");
    }

    @Test
    void findsNothingInNothing() {
        assertThat(Sentences.split(" \n ", Language.ENGLISH)).isEmpty();
    }
}
