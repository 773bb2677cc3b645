package my.duta.breach.answer;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waits for a time instead of a fact. */
final class Sleeps {

    void briefly() throws InterruptedException {
        Thread.sleep(1);
    }

    void longer() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(Duration.ofMillis(1).toMillis());
    }
}
