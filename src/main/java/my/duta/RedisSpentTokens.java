package my.duta;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import my.duta.llm.SpentTokens;
import my.duta.redis.Keys;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/**
 * Remembers in Redis what all replicas spent on the language model.
 *
 * <p>It stands above the rooms, because the room of the models knows nothing of the room of Redis, nor the other way.
 */
@Component
class RedisSpentTokens implements SpentTokens {

    private static final Duration KEPT = Duration.ofDays(2);
    private static final String TOKENS = "tokens";
    private static final String MILLIONTHS = "millionths";

    private final StringRedisTemplate redis;

    RedisSpentTokens(StringRedisTemplate redis) {
        this.redis = redis;
    }

    @Override
    public Spending on(LocalDate day) {
        List<Object> fields = redis.opsForHash().multiGet(Keys.spent(day.toString()), List.of(TOKENS, MILLIONTHS));
        return new Spending(number(fields.get(0)), number(fields.get(1)));
    }

    private static long number(Object field) {
        return field == null ? 0 : Long.parseLong(field.toString());
    }

    @Override
    public void add(LocalDate day, Spending spending) {
        String key = Keys.spent(day.toString());
        redis.opsForHash().increment(key, TOKENS, spending.tokens());
        redis.opsForHash().increment(key, MILLIONTHS, spending.millionths());
        redis.expire(key, KEPT);
    }
}
