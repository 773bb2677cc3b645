package my.duta.redis;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/** Counts what happened by day and agency, without a word of it: what stays when questions are forgotten. */
@Component
public class Tally {

    private static final Duration KEPT = Duration.ofDays(731);
    private static final ZoneId MALAYSIA = ZoneId.of("Asia/Kuala_Lumpur");
    private static final String NOBODYS = "-";

    private final StringRedisTemplate redis;

    Tally(StringRedisTemplate redis) {
        this.redis = redis;
    }

    /**
     * A count of one day.
     *
     * @param agency the code; {@code -} for officers whose agency is not known
     * @param what for example {@code answered}, or {@code abstained/out-of-scope}
     */
    public record Count(LocalDate day, String agency, String what, long times) {}

    /** Counts something once more, on the day in Malaysia of a moment. */
    public void count(Instant at, Optional<String> agency, String what) {
        add(at, agency, what, 1);
    }

    /** Takes back what was counted once too often, such as the opinion of somebody who has another now. */
    public void takeBack(Instant at, Optional<String> agency, String what) {
        add(at, agency, what, -1);
    }

    private void add(Instant at, Optional<String> agency, String what, long times) {
        String key = Keys.tally(LocalDate.ofInstant(at, MALAYSIA).toString());
        Long now = redis.opsForHash().increment(key, agency.orElse(NOBODYS) + "/" + what, times);
        if (Objects.equals(now, 1L)) {
            redis.expire(key, KEPT); // as often as there are fields, not as there are counts
        }
    }

    /** The counts of days, both ends included, the oldest first. */
    public List<Count> between(LocalDate from, LocalDate to) {
        return from.datesUntil(to.plusDays(1)).flatMap(this::of).toList();
    }

    private Stream<Count> of(LocalDate day) {
        Map<Object, Object> fields = redis.opsForHash().entries(Keys.tally(day.toString()));
        return fields.entrySet().stream()
                .map(it -> count(day, it.getKey().toString(), it.getValue().toString()))
                .filter(it -> it.times() > 0);
    }

    private static Count count(LocalDate day, String field, String times) {
        int slash = field.indexOf('/');
        return new Count(day, field.substring(0, slash), field.substring(slash + 1), Long.parseLong(times));
    }
}
