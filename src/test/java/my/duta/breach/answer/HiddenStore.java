package my.duta.breach.answer;

import org.springframework.data.redis.core.StringRedisTemplate;

/** Stands on Redis and does not say so. */
final class HiddenStore {

    private final StringRedisTemplate redis = new StringRedisTemplate();

    boolean isThere() {
        return redis.isExposeConnection();
    }
}
