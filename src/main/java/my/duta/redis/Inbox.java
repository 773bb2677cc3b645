package my.duta.redis;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
 * Accepted events, each worked once. Who accepts an event works it at once; if that process dies, its lease runs out
 * and another takes over. The epoch of the record keeps one that was only asleep from finishing twice.
 */
@Component
public class Inbox {

    private static final String GROUP = "duta";

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

    /** A piece of work that is ours as long as we renew it. */
    public record Work(String id, String payload, String epoch, int attempts) {}

    /** How work may end. */
    public enum End {
        ANSWERED,
        BURIED
    }

    /**
     * Keeps an event, once.
     *
     * @param member who sent it
     * @param at when
     * @return the work to do now; empty if the event is known already
     * @throws NotReplicated if too few replicas of the server had it in time; nothing is kept of it then
     */
    public Optional<Work> accept(String id, String payload, String member, Instant at) {
        List<String> result = scripts.run(
                "accept",
                List.of(Keys.accepted(id), Keys.work(), Traces.list(member, at)),
                id,
                payload,
                owner,
                settings.lease().toMillis(),
                settings.retention().toMillis(),
                Traces.kept(settings).toMillis());
        if (!result.get(0).equals("new")) {
            return Optional.empty();
        }
        var work = new Work(id, payload, result.get(1), 1);
        if (!replication.isDone()) {
            withdraw(work, Traces.list(member, at));
            throw new NotReplicated("Too few replicas have event " + id);
        }
        return Optional.of(work);
    }

    private void withdraw(Work work, String traces) {
        scripts.run("withdraw", List.of(Keys.accepted(work.id()), Keys.work(), traces), work.id(), work.epoch(), GROUP);
    }

    /** Whether an accepted event is finished; empty if it is unknown. */
    public Optional<Boolean> finished(String id) {
        Object state = redis.opsForHash().get(Keys.accepted(id), "state");
        return Optional.ofNullable(state).map(it -> !it.equals("ACCEPTED"));
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
    public int replays(String id) {
        Object replays = redis.opsForHash().get(Keys.accepted(id), "replays");
        return replays == null ? 0 : Integer.parseInt(replays.toString());
    }

    /**
     * Ends work, and puts the message that came of it on its way.
     *
     * @param message id and content of the message, if any
     * @param delay how long the message waits for an answer to a delivery to carry it
     * @return false if another has taken the work over; nothing has changed then
     */
    public boolean finish(Work work, End end, Optional<Message> message, Duration delay) {
        String entry = message.map(Message::id).orElse("");
        return scripts.run(
                        "finish",
                        List.of(Keys.accepted(work.id()), Keys.work(), Keys.due(), Keys.outgoing(entry), Keys.buried()),
                        work.epoch(),
                        GROUP,
                        end,
                        entry,
                        message.map(Message::payload).orElse(""),
                        delay.toMillis(),
                        settings.retention().toMillis(),
                        work.id())
                .get(0)
                .equals("finished");
    }

    /** A message that comes of work. */
    public record Message(String id, String payload) {}

    /** Takes over the work of processes that died, at most so many pieces. */
    public List<Work> takeOver(int most) {
        ensureGroup();
        enlist(most);
        var stale = redis.opsForStream().pending(Keys.work(), GROUP, Range.unbounded(), most, settings.lease()).stream()
                .map(PendingMessage::getId)
                .toArray(RecordId[]::new);
        return stale.length == 0
                ? List.of()
                : redis
                        .<String, String>opsForStream()
                        .claim(Keys.work(), GROUP, owner, settings.lease(), stale)
                        .stream()
                        .flatMap(it -> take(it).stream())
                        .toList();
    }

    /** Lets the group count how long new entries lie idle; who works them is decided by the lease of their record. */
    @SuppressWarnings("unchecked")
    private void enlist(int most) {
        redis.<String, String>opsForStream()
                .read(
                        Consumer.from(GROUP, owner),
                        StreamReadOptions.empty().count(most),
                        StreamOffset.create(Keys.work(), ReadOffset.lastConsumed()));
    }

    private Optional<Work> take(MapRecord<String, String, String> entry) {
        String id = String.valueOf(entry.getValue().get("id"));
        List<String> result = scripts.run(
                "take",
                List.of(Keys.accepted(id), Keys.work()),
                owner,
                settings.lease().toMillis(),
                GROUP,
                entry.getId().getValue());
        return result.get(0).equals("taken")
                ? Optional.of(new Work(id, result.get(3), result.get(1), Integer.parseInt(result.get(2))))
                : Optional.empty();
    }

    private void ensureGroup() {
        try {
            redis.opsForStream().createGroup(Keys.work(), ReadOffset.from("0"), GROUP);
        } catch (RedisSystemException e) {
            if (!String.valueOf(e.getCause()).contains("BUSYGROUP")) {
                throw e;
            }
        }
    }

    /** How many events are accepted and not finished. */
    public long size() {
        Long size = redis.opsForStream().size(Keys.work());
        return size == null ? 0 : size;
    }
}
