package my.duta.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LettersTests {

    private static double alike(String one, String other) {
        return Letters.of(one).alike(Letters.of(other));
    }

    @Test
    void findsATextAlikeToItselfWhateverItsCapitalsAndMarks() {
        assertThat(alike("Apa itu Gem?", "apa itu GEM")).isEqualTo(1);
    }

    @Test
    void findsAMisspeltTextMoreAlikeThanAnother() {
        assertThat(alike("nak shre gem dgn pasukn", "nak share gem dengan pasukan"))
                .isGreaterThan(0.5)
                .isGreaterThan(alike("nak padam gem yang lama", "nak share gem dengan pasukan"));
    }

    @Test
    void isTheSameBothWays() {
        assertThat(alike("kata laluan", "laluan")).isCloseTo(alike("laluan", "kata laluan"), within(1e-9));
    }

    @Test
    void findsNothingAlikeToATextWithoutLetters() {
        assertThat(alike("?!", "gem")).isZero();
        assertThat(alike("", "")).isZero();
    }
}
