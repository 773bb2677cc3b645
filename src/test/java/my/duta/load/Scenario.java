package my.duta.load;

import java.util.function.DoubleUnaryOperator;

/**
 * How many people ask when.
 *
 * @param seconds that they go on
 * @param rate of questions a second, by the seconds since the beginning
 * @param highest that the rate ever is
 * @param scale by how much it is shorter than what it stands for
 */
record Scenario(String name, double seconds, DoubleUnaryOperator rate, double highest, double scale) {

    private static final double QUARTER = 900;

    /** One rate all the time. */
    static Scenario even(String name, double perSecond, double seconds, double scale) {
        return new Scenario(name, seconds, it -> perSecond, perSecond, scale);
    }

    /** A circular at nine: a quarter of an hour that rises from 24 to 74 questions a second and falls again. */
    static Scenario circular(double scale) {
        double seconds = QUARTER / scale;
        return new Scenario("circular", seconds, it -> 24 + 50 * (1 - Math.abs(2 * it / seconds - 1)), 74, scale);
    }
}
