package my.duta.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class ArrivalsTests {

    @Test
    void comeAtTheRateOfTheirMoment() {
        Scenario circular = Scenario.circular(1);

        double[] moments = moments(circular, 7);

        assertThat(moments.length / circular.seconds()).isCloseTo(49, within(1.0));
        assertThat(between(moments, 400, 500) / 100.0).isCloseTo(71, within(3.0));
        assertThat(between(moments, 0, 50) / 50.0).isCloseTo(27, within(3.0));
    }

    @Test
    void areTheSameForTheSameSeed() {
        Scenario steady = Scenario.even("steady", 9, 60, 1);

        assertThat(moments(steady, 7)).isEqualTo(moments(steady, 7)).isNotEqualTo(moments(steady, 8));
    }

    private static double[] moments(Scenario scenario, long seed) {
        var arrivals = new Arrivals(seed, scenario.rate(), scenario.highest());
        return DoubleStream.generate(arrivals::next)
                .takeWhile(it -> it < scenario.seconds())
                .toArray();
    }

    private static long between(double[] moments, double from, double to) {
        return DoubleStream.of(moments).filter(it -> it >= from && it < to).count();
    }
}
