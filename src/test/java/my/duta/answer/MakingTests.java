package my.duta.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MakingTests {

    @Test
    void bearsTheSameNameInEveryProcessOfTheSameProgram() {
        String version = Making.version();

        assertThat(version).matches("[0-9a-f]{16} [0-9a-f]{8}").isEqualTo(Making.version());
    }
}
