package my.duta.redis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Range;
import org.springframework.data.redis.connection.Limit;
import org.springframework.data.redis.connection.stream.MapRecord;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/** Events that failed too often: what is known of them, without a word of what was written, and another chance. */
@Component
public class Buried {

    private static final int BATCH = 500;
    private static final List<String> FIELDS =
            List.of("state", "accepted", "finished", "attempts", "failure", "failed", "replays");

    private final RedisScripts scripts;
    private final StringRedisTemplate redis;
    private final RedisProperties settings;

    Buried(RedisScripts scripts, StringRedisTemplate redis, RedisProperties settings) {
        this.scripts = scripts;
        this.redis = redis;
        this.settings = settings;
    }

    /**
     * An event as an operator sees it.
     *
     * @param finished when it was answered or buried
     * @param attempts tries since it was accepted or given another chance
     * @param failure the class of the exception that the last try that told why ended with; empty if its process died
     * @param failed when that was
     * @param replays how often it was given another chance
     */
    public record Event(
            String id,
            State state,
            Instant accepted,
            Optional<Instant> finished,
            int attempts,
            Optional<String> failure,
            Optional<Instant> failed,
            int replays) {}

    /** Where an event stands. */
    public enum State {
        ACCEPTED,
        ANSWERED,
        BURIED
    }

    private record Entry(String entry, String id) {}

    /** Those that are buried, the oldest first. */
    public List<Event> list() {
        return entries().stream().flatMap(it -> find(it.id()).stream()).toList();
    }

    /** What is known of an event, buried or not; empty if nothing is kept of it. */
    public Optional<Event> find(String id) {
        List<@Nullable Object> values = redis.opsForHash().multiGet(Keys.accepted(id), List.copyOf(FIELDS));
        List<Optional<String>> fields = values.stream()
                .map(it -> Optional.ofNullable(it).map(Objects::toString))
                .toList();
        return fields.get(0)
                .map(state -> new Event(
                        id,
                        State.valueOf(state),
                        fields.get(1).map(Buried::moment).orElse(Instant.EPOCH),
                        fields.get(2).map(Buried::moment),
                        fields.get(3).map(Integer::parseInt).orElse(0),
                        fields.get(4),
                        fields.get(5).map(Buried::moment),
                        fields.get(6).map(Integer::parseInt).orElse(0)));
    }

    private static Instant moment(String millis) {
        return Instant.ofEpochMilli(Long.parseLong(millis));
    }

    /** Gives a buried event its tries anew; false if it is not buried, or nothing is kept of it. */
    public boolean replay(String id) {
        return entries().stream().filter(it -> it.id().equals(id)).anyMatch(this::replay);
    }

    /** Gives all buried events their tries anew, and returns their ids. */
    public List<String> replayAll() {
        return entries().stream().filter(this::replay).map(Entry::id).toList();
    }

    private boolean replay(Entry entry) {
        return scripts.run(
                        "replay",
                        List.of(Keys.accepted(entry.id()), Keys.work(), Keys.buried()),
                        entry.id(),
                        entry.entry(),
                        settings.retention().toMillis())
                .get(0)
                .equals("replayed");
    }

    /** Takes a buried event off the list for good; false if it is not on it. */
    public boolean drop(String id) {
        String[] entries = entries().stream()
                .filter(it -> it.id().equals(id))
                .map(Entry::entry)
                .toArray(String[]::new);
        return entries.length > 0 && !Objects.equals(redis.opsForStream().delete(Keys.buried(), entries), 0L);
    }

    private List<Entry> entries() {
        var all = new ArrayList<Entry>();
        Range<String> range = Range.unbounded();
        while (true) {
            List<MapRecord<String, String, String>> batch = redis.<String, String>opsForStream()
                    .range(Keys.buried(), range, Limit.limit().count(BATCH));
            if (batch == null || batch.isEmpty()) {
                return all;
            }
            batch.forEach(
                    it -> all.add(new Entry(it.getId().getValue(), it.getValue().getOrDefault("id", ""))));
            range = Range.rightUnbounded(
                    Range.Bound.exclusive(batch.get(batch.size() - 1).getId().getValue()));
        }
    }
}
