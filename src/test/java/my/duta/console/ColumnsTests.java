package my.duta.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ColumnsTests {

    @Test
    void stackPiecesUpToARoundFigure() {
        Columns chart = Columns.of(
                List.of("a", "b"),
                List.of(new Columns.Figures("1 Nov", List.of(3L, 1L)), new Columns.Figures("2 Nov", List.of(0L, 0L))));

        List<Columns.Piece> pieces = chart.columns().get(0).pieces();
        assertThat(chart.highest()).isEqualTo(5);
        assertThat(pieces).extracting(Columns.Piece::series).containsExactly(0, 1);
        assertThat(pieces.get(0).height()).isCloseTo(3 * pieces.get(1).height(), within(0.001));
        assertThat(pieces.get(1).y() + pieces.get(1).height())
                .isCloseTo(pieces.get(0).y(), within(0.001));
        assertThat(chart.columns().get(1).pieces()).isEmpty();
    }

    @Test
    void areEmptyWithoutFigures() {
        assertThat(Columns.of(List.of("a"), List.of()).isEmpty()).isTrue();
    }

    @Test
    void labelTheLastAndFewOfMany() {
        Columns chart = Columns.of(
                List.of("a"),
                IntStream.range(0, 30)
                        .mapToObj(it -> new Columns.Figures(String.valueOf(it), List.of(1L)))
                        .toList());

        assertThat(chart.columns().get(29).labelled()).isTrue();
        assertThat(chart.columns().stream().filter(Columns.Column::labelled)).hasSizeLessThanOrEqualTo(8);
    }
}
