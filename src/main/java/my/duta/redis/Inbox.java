package my.duta.redis;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.data.domain.Range;
import org.springframework.data.redis.RedisSystemException;
import org.springframework.data.redis.connection.stream.Consumer;
import org.springframework.data.redis.connection.stream.MapRecord;
import org.springframework.data.redis.connection.stream.PendingMessage;
import org.springframework.data.redis.connection.stream.ReadOffset;
import org.springframework.data.redis.connection.stream.RecordId;
import org.springframework.data.redis.connection.stream.StreamOffset;
import org.springframework.data.redis.connection.stream.StreamReadOptions;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/**
 * Accepted events, each worked once, those of one place in their order. Who accepts an event works it at once if it is
 * the first of its place and there is room; else whoever ends other work is told to do it next. If a process dies, its
 * lease runs out and another takes over. The epoch of the record keeps one that was only asleep from finishing twice.
 */
@Component
public class Inbox {

    private static final String GROUP = "duta";
    private static final String ACCEPTED = "ACCEPTED";
    private static final int ENLISTED = 500;

    /** The epoch of an event that nobody has worked yet, and of one that is worked the first time. */
    private static final String UNTAKEN = "0";

    private static final String FIRST = "1";

    private final RedisScripts scripts;
    private final StringRedisTemplate redis;
    private final RedisProperties settings;
    private final Replication replication;
    private final String owner = UUID.randomUUID().toString();

    Inbox(RedisScripts scripts, StringRedisTemplate redis, RedisProperties settings, Replication replication) {
        this.replication = replication;
        this.scripts = scripts;
        this.redis = redis;
        this.settings = settings;
    }

    /**
     * An event to be accepted.
     *
     * @param place whose events are worked in their order
     * @param sender whose events are limited
     * @param at when it was sent
     */
    public record Arrival(String id, String place, String sender, String payload, Instant at) {}

    /**
     * How much is accepted.
     *
     * @param mostWaiting how many events may be unfinished
     * @param perEvent in which a sender may write one more, in the long run
     * @param burst how many a sender may write at once
     */
    public record Limits(int mostWaiting, Duration perEvent, int burst) {}

    /**
     * A piece of work that is ours as long as we renew it.
     *
     * @param attempts how many tries there were, with this one
     * @param age how long ago it was accepted when we took it
     */
    public record Work(String id, String place, String payload, String epoch, int attempts, Duration age) {}

    /** Work that is to be taken next. */
    public record Next(String id, String place) {}

    /** How work may end. */
    public enum End {
        ANSWERED,
        BURIED
    }

    /**
     * Keeps an event, once.
     *
     * @param room whether we could work it now
     * @throws NotReplicated if too few replicas of the server had it in time; nothing is kept of it then
     */
    public Acceptance accept(Arrival arrival, boolean room, Limits limits) {
        List<String> result = scripts.run(
                "accept",
                List.of(
                        Keys.accepted(arrival.id()),
                        Keys.work(),
                        Keys.lane(arrival.place()),
                        Keys.waiting(),
                        Keys.rate(arrival.sender()),
                        Traces.list(arrival.sender(), arrival.at())),
                arrival.id(),
                arrival.payload(),
                owner,
                settings.lease().toMillis(),
                settings.retention().toMillis(),
                arrival.place(),
                room ? "1" : "",
                limits.mostWaiting(),
                limits.perEvent().toMillis(),
                limits.burst(),
                Traces.kept(settings).toMillis());
        return replicated(arrival, acceptance(arrival, result));
    }

    private static Acceptance acceptance(Arrival arrival, List<String> result) {
        return switch (result.get(0)) {
            case "taken" ->
                new Acceptance.Taken(
                        new Work(arrival.id(), arrival.place(), arrival.payload(), result.get(1), 1, Duration.ZERO));
            case "waiting" -> new Acceptance.Waiting(Integer.parseInt(result.get(1)), expected(result.get(2)));
            case "fast" -> new Acceptance.TooFast(Duration.ofMillis(Long.parseLong(result.get(1))));
            case "full" -> new Acceptance.Full(expected(result.get(1)));
            default -> new Acceptance.Known(!result.get(1).equals(ACCEPTED));
        };
    }

    /** What was kept, once enough replicas have it; they are asked for nothing that was not kept. */
    private Acceptance replicated(Arrival arrival, Acceptance acceptance) {
        boolean kept = acceptance instanceof Acceptance.Taken || acceptance instanceof Acceptance.Waiting;
        if (kept && !replication.isDone()) {
            withdraw(
                    arrival,
                    acceptance instanceof Acceptance.Taken taken ? taken.work().epoch() : UNTAKEN);
            throw new NotReplicated("Too few replicas have event " + arrival.id());
        }
        return acceptance;
    }

    private void withdraw(Arrival arrival, String epoch) {
        scripts.run(
                "withdraw",
                List.of(
                        Keys.accepted(arrival.id()),
                        Keys.work(),
                        Traces.list(arrival.sender(), arrival.at()),
                        Keys.lane(arrival.place())),
                arrival.id(),
                epoch,
                GROUP);
    }

    private static Optional<Duration> expected(String millis) {
        return Optional.of(Duration.ofMillis(Long.parseLong(millis))).filter(it -> !it.isNegative());
    }

    /** Whether an accepted event is finished; empty if it is unknown. */
    public Optional<Boolean> finished(String id) {
        Object state = redis.opsForHash().get(Keys.accepted(id), "state");
        return Optional.ofNullable(state).map(it -> !it.equals("ACCEPTED"));
    }

    /** Whether the lease of work that we have for so long must have been renewed. */
    public boolean isRenewedAfter(Duration held) {
        return held.compareTo(settings.lease().dividedBy(4)) > 0;
    }

    /** Keeps work for us a little longer; false if another has taken it over. */
    public boolean renew(Work work) {
        return scripts.run(
                        "renew",
                        List.of(Keys.accepted(work.id())),
                        work.epoch(),
                        settings.lease().toMillis())
                .get(0)
                .equals("renewed");
    }

    /**
     * Takes note of why a try failed, if the work is still ours.
     *
     * @param kind of the failure, without a word of what was written
     */
    public void failed(Work work, String kind) {
        scripts.run("fail", List.of(Keys.accepted(work.id())), work.epoch(), kind);
    }

    /** How often an operator gave an event another chance after it was buried. */
    public int replays(Work work) {
        if (work.epoch().equals(FIRST)) {
            return 0;
        }
        Object replays = redis.opsForHash().get(Keys.accepted(work.id()), "replays");
        return replays == null ? 0 : Integer.parseInt(replays.toString());
    }

    /** Gives work back that we shall not finish, so that another takes it at once. */
    public void release(Work work) {
        scripts.run(
                "release", List.of(Keys.accepted(work.id()), Keys.waiting()), work.epoch(), work.id(), work.place());
    }

    /**
     * How work ends.
     *
     * @param message that comes of it, if any
     * @param delay how long the message waits for an answer to a delivery to carry it
     */
    public record Ending(End end, Optional<Message> message, Duration delay) {}

    /** A message that comes of work. */
    public record Message(String id, String payload) {}

    /**
     * What came of the end of work.
     *
     * @param done false if another has taken the work over; nothing has changed then
     * @param next the work to take instead
     */
    public record Finished(boolean done, Optional<Next> next) {}

    /**
     * Ends work, and puts the message that came of it on its way.
     *
     * @param room whether we could take other work instead
     */
    public Finished finish(Work work, Ending ending, boolean room) {
        String entry = ending.message().map(Message::id).orElse("");
        List<String> result = scripts.run(
                "finish",
                List.of(
                        Keys.accepted(work.id()),
                        Keys.work(),
                        Keys.due(),
                        Keys.outgoing(entry),
                        Keys.buried(),
                        Keys.lane(work.place()),
                        Keys.waiting(),
                        Keys.row(work.place())),
                work.epoch(),
                GROUP,
                ending.end(),
                entry,
                ending.message().map(Message::payload).orElse(""),
                ending.delay().toMillis(),
                settings.retention().toMillis(),
                work.id(),
                work.place(),
                room ? "1" : "",
                Outbox.HOLD.toMillis());
        return new Finished(
                result.get(0).equals("finished"),
                result.size() == 3 ? Optional.of(new Next(result.get(1), result.get(2))) : Optional.empty());
    }

    /** Takes work that waits for room, the oldest first, at most so many pieces. */
    public List<Work> takeWaiting(int most) {
        List<String> waiting = redis.opsForList().leftPop(Keys.waiting(), most);
        return waiting == null
                ? List.of()
                : waiting.stream()
                        .map(it -> it.split(" ", 4))
                        .flatMap(it -> take(new Next(it[0], it[3])).stream())
                        .toList();
    }

    /** Takes work; empty if it is another's or finished meanwhile. */
    public Optional<Work> take(Next next) {
        return take(next, "");
    }

    /**
     * Takes over the work of processes that died, at most so many pieces.
     *
     * @param ours whether we work an event now: work that is slow is not dead
     */
    public List<Work> takeOver(int most, Predicate<String> ours) {
        enlist();
        var stale = redis.opsForStream().pending(Keys.work(), GROUP, Range.unbounded(), most, settings.lease()).stream()
                .map(PendingMessage::getId)
                .toArray(RecordId[]::new);
        return stale.length == 0
                ? List.of()
                : redis
                        .<String, String>opsForStream()
                        .claim(Keys.work(), GROUP, owner, settings.lease(), stale)
                        .stream()
                        .filter(it -> !ours.test(id(it)))
                        .flatMap(it -> take(it).stream())
                        .toList();
    }

    /** Lets the group count how long new entries lie idle; who works them is decided by the lease of their record. */
    private void enlist() {
        try {
            read();
        } catch (RedisSystemException e) {
            if (!String.valueOf(e.getCause()).contains("NOGROUP")) {
                throw e;
            }
            createGroup();
            read();
        }
    }

    @SuppressWarnings("unchecked")
    private void read() {
        redis.<String, String>opsForStream()
                .read(
                        Consumer.from(GROUP, owner),
                        StreamReadOptions.empty().count(ENLISTED),
                        StreamOffset.create(Keys.work(), ReadOffset.lastConsumed()));
    }

    private void createGroup() {
        try {
            redis.opsForStream().createGroup(Keys.work(), ReadOffset.from("0"), GROUP);
        } catch (RedisSystemException e) {
            if (!String.valueOf(e.getCause()).contains("BUSYGROUP")) {
                throw e;
            }
        }
    }

    private static String id(MapRecord<String, String, String> entry) {
        return String.valueOf(entry.getValue().get("id"));
    }

    private Optional<Work> take(MapRecord<String, String, String> entry) {
        String place = entry.getValue().getOrDefault("place", "");
        return take(new Next(id(entry), place), entry.getId().getValue());
    }

    private Optional<Work> take(Next next, String entry) {
        List<String> result = scripts.run(
                "take",
                List.of(Keys.accepted(next.id()), Keys.work(), Keys.lane(next.place())),
                owner,
                settings.lease().toMillis(),
                GROUP,
                entry,
                next.id());
        if (result.get(0).equals("behind")) {
            String first = result.get(1);
            scripts.run("unblock", List.of(Keys.lane(next.place()), Keys.accepted(first)), first);
        }
        return result.get(0).equals("taken")
                ? Optional.of(new Work(
                        next.id(),
                        next.place(),
                        result.get(3),
                        result.get(1),
                        Integer.parseInt(result.get(2)),
                        Duration.ofMillis(Long.parseLong(result.get(4)))))
                : Optional.empty();
    }

    /** Forgets processes that were not heard of for so long and left nothing behind. */
    public void forgetGone(Duration silent) {
        leave("", silent);
    }

    /** Forgets this process, unless something of it is still pending. */
    public void leave() {
        leave(owner, Duration.ofDays(365));
    }

    private void leave(String consumer, Duration silent) {
        scripts.run("leave", List.of(Keys.work()), GROUP, consumer, silent.toMillis());
    }

    /** How many events are accepted and not finished. */
    public long size() {
        Long size = redis.opsForStream().size(Keys.work());
        return size == null ? 0 : size;
    }
}
