package my.duta.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTests {

    @Test
    void quotesEveryCell() {
        assertThat(Csv.line(List.of("a", "say \"b\", please", "")))
                .isEqualTo("\"a\",\"say \"\"b\"\", please\",\"\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void letsNoCellBecomeAFormula(String cell) {
        assertThat(Csv.line(List.of(cell))).startsWith("\"'");
    }
}
