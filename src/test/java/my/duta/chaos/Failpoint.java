package my.duta.chaos;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Where a process dies: just before a step reaches the other side, or when it is done there and its answer has not come
 * back.
 */
record Failpoint(String step, Moment moment) {

    /** On which side of the step. */
    enum Moment {
        BEFORE,
        AFTER
    }

    /** What an answer that goes out with the delivery meets, from accept to acknowledge. */
    static final List<String> ANSWERED_STEPS = List.of(
            "get officer",
            "accept",
            "set officer",
            "get last",
            "lrange conversation",
            "set exchange",
            "finish",
            "hand",
            "webhook answer",
            "settle");

    /** What an answer meets that is posted by itself. */
    static final List<String> POSTED_STEPS = List.of("due", "load", "pace", "chat post");

    /** What work meets whose process died. */
    static final List<String> TAKEN_OVER_STEPS = List.of("xreadgroup work", "xpending work", "xclaim work", "take");

    /** Every step in both moments. */
    static List<Failpoint> of(List<String> steps) {
        return steps.stream()
                .flatMap(it -> Stream.of(Moment.values()).map(moment -> new Failpoint(it, moment)))
                .toList();
    }

    @Override
    public String toString() {
        return moment.name().toLowerCase(Locale.ROOT) + " " + step;
    }
}
