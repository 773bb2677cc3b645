package my.duta.evaluation;

import static my.duta.evaluation.Trials.missed;
import static my.duta.evaluation.Trials.right;
import static my.duta.evaluation.Trials.unanswerable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SelectiveScoresTests {

    private static final double EXACT = 1e-12;

    /** Of the six pairs, four are in order and one is tied. */
    @Test
    void aurocCountsPairsInOrder() {
        SelectiveScores scores =
                SelectiveScores.of(List.of(right(0.9), missed(0.5), right(0.2), unanswerable(0.5), unanswerable(0.1)));

        assertThat(scores.auroc()).isEqualTo(4.5 / 6);
    }

    @Test
    void aurocNeedsBothKinds() {
        SelectiveScores scores = SelectiveScores.of(List.of(right(0.9), missed(0.5)));

        assertThat(scores.auroc()).isNull();
        assertThat(scores.aurc()).isEqualTo(0.25);
    }

    /** Bins from 0.9 and from 0.2: |(0.95 + 0.91) - 1| and |0.25 - 0|, over three. */
    @Test
    void eceWeighsTheGapOfEachBin() {
        SelectiveScores scores = SelectiveScores.of(List.of(right(0.95), missed(0.91), unanswerable(0.25)));

        assertThat(scores.ece()).isCloseTo((0.86 + 0.25) / 3, within(EXACT));
    }

    @Test
    void eceTakesWhatIsOutsideForTheEnds() {
        SelectiveScores scores = SelectiveScores.of(List.of(right(1), right(1.5), unanswerable(-0.5)));

        assertThat(scores.ece()).isZero();
    }

    @Test
    void nothingAskedMeasuresNothing() {
        assertThat(SelectiveScores.of(List.of())).isEqualTo(new SelectiveScores(null, null, null, null, null, null));
    }
}
