package my.duta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ChromiumTests {

    @Test
    void mayBeMissingOnALaptop() {
        assertThat(Chromium.mayRun(false, null)).isFalse();
        assertThat(Chromium.mayRun(true, null)).isTrue();
    }

    @Test
    void mustNotBeMissingInCi() {
        assertThat(Chromium.mayRun(true, "true")).isTrue();
        assertThatThrownBy(() -> Chromium.mayRun(false, "true"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("chromium-driver");
    }

    @Test
    void isOpenedInOnePlaceOnly() {
        assertThat(Sources.files("src/test/java", ".java"))
                .filteredOn(it -> Sources.read(it).contains("new ChromeDriver" + "("))
                .extracting(it -> it.getFileName().toString())
                .containsExactly("Chromium.java");
    }
}
