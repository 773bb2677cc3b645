package my.duta.redis;

import java.time.Duration;
import java.util.Optional;

/** What became of an event that was to be accepted. */
public sealed interface Acceptance {

    /** It is kept, and ours to work now. */
    record Taken(Inbox.Work work) implements Acceptance {}

    /**
     * It is kept, and is worked when its turn comes, by any process.
     *
     * @param before how many are before it
     * @param expected how long until its turn, if the pace of the last minutes tells
     */
    record Waiting(int before, Optional<Duration> expected) implements Acceptance {}

    /**
     * It was kept before.
     *
     * @param finished whether work on it has ended
     */
    record Known(boolean finished) implements Acceptance {}

    /** It is not kept: its sender wrote too much lately, and may write again after the pause. */
    record TooFast(Duration pause) implements Acceptance {}

    /** It is not kept: too much waits already, for as long as expected. */
    record Full(Optional<Duration> expected) implements Acceptance {}
}
