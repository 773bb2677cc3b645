package my.duta.redis;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/**
 * Messages on their way. What is put here arrives once, however often a process dies on the way: it is taken for a
 * while, and comes back by itself if it is not settled.
 */
@Component
public class Outbox {

    /** How long an answer that is due may hold up those after it in its place. */
    static final Duration HOLD = Duration.ofSeconds(10);

    /** How long one that is behind another waits before it looks again. */
    private static final Duration TURN = Duration.ofMillis(300);

    private final RedisScripts scripts;
    private final StringRedisTemplate redis;
    private final RedisProperties settings;

    Outbox(RedisScripts scripts, StringRedisTemplate redis, RedisProperties settings) {
        this.scripts = scripts;
        this.redis = redis;
        this.settings = settings;
    }

    /**
     * A message taken for a try.
     *
     * @param kind what to do with it, as its sender said
     * @param version changes whenever the sender puts a newer content in its place
     * @param attempts how many tries there were, with this one
     * @param since when it was first put on its way, in microseconds: the order in which messages of one space go out
     * @param place among whose answers it keeps the order; empty for what is no answer
     */
    public record Entry(
            String id, String kind, String payload, String version, int attempts, long since, String place) {}

    /** What an answer to a delivery may carry. */
    public sealed interface Handing {

        /** The message, which goes by no other road now. */
        record Carried(String payload) implements Handing {}

        /** Nothing yet: an earlier answer of the place is on its way. */
        record Behind() implements Handing {}

        /** Nothing: the message goes or went by another road. */
        record Elsewhere() implements Handing {}
    }

    /**
     * How often we may write to the platform, all replicas and spaces together.
     *
     * @param burst how many writes may come at once
     */
    public record Quota(int perSecond, int burst) {

        private long micros() {
            return 1_000_000L / perSecond;
        }
    }

    /** What the platform made of a message. */
    public record Receipt(String message, String thread) {}

    /** Puts a message on its way; a newer content of the same id takes the place of one not yet sent. */
    public void send(String id, String kind, String payload) {
        scripts.run(
                "send",
                List.of(Keys.outgoing(id), Keys.due()),
                id,
                kind,
                payload,
                0,
                settings.retention().toMillis());
    }

    /**
     * Puts a message on its way with what marks it as done, in one step, so that it goes once from all replicas.
     *
     * @param what is done by it, as {@link Once} knows it
     * @param kept how long it is remembered that it was done
     */
    public void sendOnce(String what, Duration kept, String id, String kind, String payload) {
        scripts.run(
                "send",
                List.of(Keys.outgoing(id), Keys.due(), Keys.once(what)),
                id,
                kind,
                payload,
                0,
                settings.retention().toMillis(),
                kept.toMillis());
    }

    /**
     * Takes messages that are due, those first that are longest on their way; none while the quota is used up.
     *
     * @param lease how long they are ours before they are due again
     */
    public List<Entry> due(int most, Duration lease, Quota quota) {
        return scripts
                .run("due", List.of(Keys.due(), Keys.quota()), most, lease.toMillis(), quota.micros(), quota.burst())
                .stream()
                .flatMap(id -> load(id).stream())
                .sorted(Comparator.comparingLong(Entry::since))
                .toList();
    }

    private Optional<Entry> load(String id) {
        List<String> found = scripts.run("load", List.of(Keys.outgoing(id), Keys.due()), id);
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(new Entry(
                        id,
                        found.get(0),
                        found.get(1),
                        found.get(2),
                        Integer.parseInt(found.get(3)),
                        Long.parseLong(found.get(4)),
                        found.get(5)));
    }

    /**
     * Takes the answer to an event for the answer to the delivery of it.
     *
     * @param grace for which those after it in its place wait, should nobody confirm it
     */
    public Handing hand(String id, String place, Duration grace) {
        List<String> handed =
                scripts.run("hand", List.of(Keys.outgoing(id), Keys.due(), Keys.row(place)), id, grace.toMillis());
        if (handed.isEmpty()) {
            return new Handing.Elsewhere();
        }
        return handed.size() == 1 ? new Handing.Behind() : new Handing.Carried(handed.get(1));
    }

    /**
     * Sees to it that an answer arrives whose event was delivered again: it goes by itself from now on.
     *
     * @param grace after which one that a delivery has already, and that nobody confirmed, counts as lost
     */
    public void deliveredAgain(String id, Duration grace) {
        scripts.run("again", List.of(Keys.outgoing(id), Keys.due()), id, grace.toMillis());
    }

    /** The message that an answer to a delivery carried has arrived. */
    public void received(String id, String place) {
        settle(id, "", place);
    }

    /** The message could not be carried, and goes by itself now. */
    public void lost(String id, String place) {
        putOff(id, place, Duration.ZERO, true);
    }

    /** The message was posted. */
    public void posted(Entry entry, String post, Receipt receipt) {
        scripts.run(
                "settle",
                List.of(
                        Keys.outgoing(entry.id()),
                        Keys.due(),
                        Keys.row(entry.place()),
                        Keys.posted(post),
                        Keys.thread(receipt.thread())),
                entry.id(),
                entry.version(),
                post,
                receipt.message(),
                receipt.thread(),
                settings.retention().toMillis());
    }

    /** Nothing more is to be done for the message: its revision was made, or no try can succeed. */
    public void done(Entry entry) {
        settle(entry.id(), entry.version(), entry.place());
    }

    private void settle(String id, String version, String place) {
        scripts.run("settle", List.of(Keys.outgoing(id), Keys.due(), Keys.row(place)), id, version);
    }

    /** The message of ours that began a thread, if it did. */
    public Optional<String> postIn(String thread) {
        return Optional.ofNullable(redis.opsForValue().get(Keys.thread(thread)));
    }

    /** Puts the message off after a try that failed. */
    public void later(Entry entry, Duration delay) {
        putOff(entry.id(), entry.place(), delay, true);
    }

    /** Puts the message off without counting a try, because it is not its turn yet. */
    public void notYet(Entry entry, Duration delay) {
        putOff(entry.id(), entry.place(), delay, false);
    }

    private void putOff(String id, String place, Duration delay, boolean counts) {
        scripts.run(
                "later",
                List.of(Keys.outgoing(id), Keys.due(), Keys.row(place)),
                id,
                delay.toMillis(),
                counts ? "1" : "0",
                HOLD.toMillis());
    }

    /** What the platform made of a message; empty as long as it is on its way. */
    public Optional<Receipt> receipt(String post) {
        List<Object> values = redis.opsForHash().multiGet(Keys.posted(post), List.of("message", "thread"));
        return values.get(0) == null || values.get(1) == null
                ? Optional.empty()
                : Optional.of(
                        new Receipt(values.get(0).toString(), values.get(1).toString()));
    }

    /** Whether a message is still on its way. */
    public boolean holds(String id) {
        return Boolean.TRUE.equals(redis.hasKey(Keys.outgoing(id)));
    }

    /**
     * Takes the right to write a message to a space now; a space takes one message in an interval, from all replicas
     * together, and all spaces no more than the quota. An answer waits for those before it in its place.
     *
     * @return how long to wait for it; zero if it is taken
     */
    public Duration pace(Entry entry, String space, Duration interval, Quota quota) {
        List<String> wait = scripts.run(
                "pace",
                List.of(Keys.pace(space), Keys.quota(), Keys.row(entry.place())),
                interval.toMillis(),
                quota.micros(),
                quota.burst(),
                entry.since() + " " + entry.id(),
                TURN.toMillis());
        return Duration.ofMillis(Long.parseLong(wait.get(0)));
    }

    /**
     * Lets nobody write to a space for a while, so that no message overtakes one that was put off.
     *
     * @param all how long nobody writes to any space; zero if the platform did not ask for it
     */
    public void pause(String space, Duration wait, Duration all, Quota quota) {
        scripts.run(
                "pause",
                List.of(Keys.pace(space), Keys.quota()),
                wait.toMillis(),
                all.toMillis(),
                quota.micros(),
                quota.burst());
    }

    /**
     * Gives a message up that can never arrive, unless a newer content took its place.
     *
     * @param record for the audit, as JSON
     */
    public void abandon(Entry entry, String record) {
        scripts.run(
                "abandon",
                List.of(Keys.outgoing(entry.id()), Keys.due(), Keys.audit(), Keys.row(entry.place())),
                entry.id(),
                entry.version(),
                record);
    }

    /** How many messages are on their way. */
    public long size() {
        Long size = redis.opsForZSet().zCard(Keys.due());
        return size == null ? 0 : size;
    }
}
