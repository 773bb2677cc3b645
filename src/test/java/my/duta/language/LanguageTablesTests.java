package my.duta.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LanguageTablesTests {

    @Test
    void versionIsThatOfWhatTheTablesHold() {
        String version = LanguageTables.version(List.of("malay,english\nabad,century", "yang"));

        assertThat(LanguageTables.version(List.of("malay,english\nabad,century", "yang")))
                .isEqualTo(version);
        assertThat(LanguageTables.version(List.of("malay,english\nabad,centuries", "yang")))
                .isNotEqualTo(version);
        assertThat(LanguageTables.version(List.of("malay,english\nabad,centuryyang", "")))
                .isNotEqualTo(version);
        assertThat(LanguageTables.version(List.of("yang", "malay,english\nabad,century")))
                .isNotEqualTo(version);
    }

    @Test
    void shippedTablesHaveAVersionOfEightDigits() {
        assertThat(LanguageTables.version()).matches("[0-9a-f]{8}").isEqualTo(LanguageTables.version());
    }
}
