package my.duta.breach.answer;

import org.springframework.data.redis.core.StringRedisTemplate;

/** Stands on Redis and says so, which is no breach. */
final class RedisStore {

    private final StringRedisTemplate redis = new StringRedisTemplate();

    boolean isThere() {
        return redis.isExposeConnection();
    }
}
