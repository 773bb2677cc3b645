package my.duta.chaos;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what other processes do. */
final class Waiting {

    private Waiting() {}

    /**
     * Waits until something holds.
     *
     * @throws IllegalStateException with what is wrong, if it does not hold in time
     */
    static void until(Duration most, String wrong, BooleanSupplier holds) {
        if (!held(most, holds)) {
            throw new IllegalStateException(wrong);
        }
    }

    /** Whether something held within a time. */
    static boolean held(Duration most, BooleanSupplier holds) {
        long end = System.nanoTime() + most.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            pause(Duration.ofMillis(50));
        }
        return true;
    }

    static void pause(Duration time) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(time.toMillis()));
    }
}
