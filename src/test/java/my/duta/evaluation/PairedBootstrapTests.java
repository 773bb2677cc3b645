package my.duta.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PairedBootstrapTests {

    @Test
    void isCertainOfADifferenceThatAllQuestionsShare() {
        Difference difference = PairedBootstrap.of(new double[] {0, 0.25, 0.5}, new double[] {0.25, 0.5, 0.75});

        assertThat(difference).isEqualTo(new Difference(3, 0.25, 0.25, 0.25, 3, 0));
    }

    /** Half of 400 questions gain 1: the mean has a standard error of 0.5 / 20, so 95 % lie within 1.96 of these. */
    @Test
    void agreesWithTheNormalIntervalOnManyQuestions() {
        double[] before = new double[400];
        double[] now = IntStream.range(0, 400).mapToDouble(it -> it % 2).toArray();

        Difference difference = PairedBootstrap.of(before, now);

        assertThat(difference.mean()).isEqualTo(0.5);
        assertThat(difference.low()).isCloseTo(0.5 - 1.96 * 0.025, within(0.004));
        assertThat(difference.high()).isCloseTo(0.5 + 1.96 * 0.025, within(0.004));
        assertThat(difference.better()).isEqualTo(200);
        assertThat(difference.worse()).isZero();
    }

    @Test
    void saysTheSameEveryTime() {
        double[] before = {0, 1, 0.5, 0.3};
        double[] now = {1, 0, 0.6, 0.3};

        assertThat(PairedBootstrap.of(before, now)).isEqualTo(PairedBootstrap.of(before, now));
    }

    @Test
    void seesALoss() {
        Difference difference = PairedBootstrap.of(new double[] {1, 1, 1, 0}, new double[] {0, 0, 0, 0});

        assertThat(difference.mean()).isEqualTo(-0.75);
        assertThat(difference.high()).isLessThan(0);
        assertThat(difference.worse()).isEqualTo(3);
    }
}
