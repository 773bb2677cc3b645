package my.duta.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NormaliserTests {

    @Test
    void tidiesQuotesSpacesAndWhatCannotBeSeen() {
        assertThat(Normaliser.tidy("  Ge\u200Bmini\u00a0 \u201cDocs\u201d\n it\u2019s\u00ad "))
                .isEqualTo("Gemini \"Docs\" it's");
    }

    @Test
    void bringsWideAndJoinedLettersIntoOneForm() {
        assertThat(Normaliser.normal("ＧＥＭＩＮＩ ﬁle")).isEqualTo("gemini file");
    }

    @Test
    void lowersCapitalsAlikeEverywhere() {
        assertThat(Normaliser.normal("SULIT")).isEqualTo("sulit");
    }

    @Test
    void keepsHyphenatedAndElidedWordsWhole() {
        assertThat(Normaliser.words("E-mel, can't; muat-naik (2SV)!"))
                .containsExactly("e-mel", "can't", "muat-naik", "2sv");
    }
}
