package my.duta.redis;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/**
 * Where an officer left something, so that it can be forgotten without looking through everything: a list of ids for
 * each month, written with the event itself.
 */
@Component
public class Traces {

    private static final Duration LONGEST_MONTH = Duration.ofDays(31);

    private final StringRedisTemplate redis;
    private final RedisProperties settings;

    Traces(StringRedisTemplate redis, RedisProperties settings) {
        this.redis = redis;
        this.settings = settings;
    }

    /** The list on which something of a moment belongs. */
    static String list(String member, Instant at) {
        return Keys.traces(member, month(at).toString());
    }

    /** How long a list is kept: until what was put on it last is forgotten anyway. */
    static Duration kept(RedisProperties settings) {
        return settings.retention().plus(LONGEST_MONTH);
    }

    private static YearMonth month(Instant at) {
        return YearMonth.from(at.atOffset(ZoneOffset.UTC));
    }

    /** Takes note that an officer left something beside an event, which is noted when it is accepted. */
    public void note(String member, String what) {
        String list = list(member, now());
        redis.opsForList().rightPush(list, what);
        redis.expire(list, kept(settings));
    }

    /** All that an officer left and that may still be kept, the oldest first. */
    public Set<String> of(String member) {
        var all = new LinkedHashSet<String>();
        lists(member).forEach(it -> {
            List<String> noted = redis.opsForList().range(it, 0, -1);
            all.addAll(noted == null ? List.of() : noted);
        });
        return all;
    }

    void forget(String member) {
        redis.delete(lists(member).toList());
    }

    /** From the month in which the oldest that is kept was left; the platform's clock may be a little ahead. */
    private Stream<String> lists(String member) {
        Instant now = now();
        YearMonth last = month(now.plus(Duration.ofDays(1)));
        return Stream.iterate(month(now.minus(kept(settings))), it -> !it.isAfter(last), it -> it.plusMonths(1))
                .map(it -> Keys.traces(member, it.toString()));
    }

    private Instant now() {
        Long now = redis.execute(
                (RedisCallback<Long>) connection -> connection.serverCommands().time(TimeUnit.MILLISECONDS));
        if (now == null) {
            throw new IllegalStateException("Redis always tells the time outside a transaction");
        }
        return Instant.ofEpochMilli(now);
    }
}
