package my.duta.breach.answer;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Autowired;

/** Hides what it needs. */
final class FieldInjected {

    @Autowired
    private Clock clock;

    Clock clock() {
        return clock;
    }
}
