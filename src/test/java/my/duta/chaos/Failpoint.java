package my.duta.chaos;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
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

    /** What an answer meets that goes out with the delivery, from accept to acknowledge. */
    static final List<String> ANSWERED_STEPS = List.of(
            "get thread",
            "accept",
            "get officer",
            "get answer",
            "lrange conversation",
            "mget exchange",
            "set answer",
            "remember",
            "hincrby tally",
            "pexpire tally",
            "finish",
            "hand",
            Balancer.ANSWER,
            "settle",
            "again");

    /** What an answer meets that is posted by itself. */
    static final List<String> POSTED_STEPS = List.of(
            "due", "zcard due", "load", "pace", "pause", "chat post", "get recipient", "get card", "later", "abandon");

    /** What work meets whose process died or was slow. */
    static final List<String> TAKEN_OVER_STEPS = List.of(
            "renew",
            "xgroup work",
            "xreadgroup work",
            "xpending work",
            "xclaim work",
            "lpop waiting",
            "take",
            "unblock",
            "hget accepted",
            "fail",
            "release",
            "leave");

    /**
     * What processes do beside questions: they open connections, follow the library and the roster, meet officers,
     * agree on the secret of kept answers, and tell ambassadors in the morning what waits.
     */
    static final List<String> BESIDE = List.of(
            "client",
            "hello",
            "ping",
            "subscribe generations",
            "hget generation",
            "hmget generations",
            "zrevrange generations",
            "hkeys vectors",
            "hmget vectors",
            "hmset vectors",
            "smembers vectors",
            "sadd vectors",
            "keep",
            "publish",
            "sweep",
            "hget roster",
            "hget absences",
            "hget addresses",
            "exists once",
            "set once",
            "hgetall absences",
            "hgetall escalations",
            "hexists generations",
            "zrange escalations",
            "zrangebyscore escalations",
            "zrevrange escalations",
            "set officer",
            "hset addresses",
            "get answers",
            "set answers",
            "get gaps",
            "set gaps",
            "zrevrange gaps",
            "pexpire gaps");

    /** The steps that are on no list: what a question meets and nobody dies at. */
    static Set<String> forgotten(Set<String> steps) {
        var forgotten = new TreeSet<>(steps);
        Stream.of(ANSWERED_STEPS, POSTED_STEPS, TAKEN_OVER_STEPS, BESIDE).forEach(forgotten::removeAll);
        return forgotten;
    }

    /** Where a question may meet the death of a process. */
    static List<Failpoint> all() {
        return Stream.of(ANSWERED_STEPS, POSTED_STEPS, TAKEN_OVER_STEPS)
                .flatMap(it -> of(it).stream())
                .toList();
    }

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
