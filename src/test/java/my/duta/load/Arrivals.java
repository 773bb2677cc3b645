package my.duta.load;

import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;

/**
 * The moments at which people ask, as they do: each without regard to the others, at a rate that may change.
 *
 * <p>A Poisson process of the highest rate, thinned to the rate of each moment.
 */
final class Arrivals {

    private final SplittableRandom random;
    private final DoubleUnaryOperator rate;
    private final double highest;
    private double at;

    /**
     * @param rate a second, by the seconds since the beginning
     * @param highest that the rate ever is
     */
    Arrivals(long seed, DoubleUnaryOperator rate, double highest) {
        this.random = new SplittableRandom(seed);
        this.rate = rate;
        this.highest = highest;
    }

    /** The next moment, in seconds since the beginning. */
    double next() {
        do {
            at += -Math.log(1 - random.nextDouble()) / highest;
        } while (random.nextDouble() * highest > rate.applyAsDouble(at));
        return at;
    }
}
