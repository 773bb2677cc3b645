package my.duta.chat;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The platform did not take a message now; the same try may succeed later. */
public class MessengerUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final @Nullable Duration retryAfter;

    public MessengerUnavailable(String message, @Nullable Duration retryAfter, Throwable cause) {
        super(message, cause);
        this.retryAfter = retryAfter;
    }

    /** How long the platform asks us to wait, if it says so. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
