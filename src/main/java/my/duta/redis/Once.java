package my.duta.redis;

import java.time.Duration;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/** Lets one of all replicas do what is to be done once. */
@Component
public class Once {

    private final StringRedisTemplate redis;

    Once(StringRedisTemplate redis) {
        this.redis = redis;
    }

    /** Whether something was done. */
    public boolean isDone(String what) {
        return Boolean.TRUE.equals(redis.hasKey(Keys.once(what)));
    }

    /**
     * Whether who asks is the first to do something.
     *
     * @param kept how long it is remembered that it was done
     */
    public boolean isFirst(String what, Duration kept) {
        return Boolean.TRUE.equals(redis.opsForValue().setIfAbsent(Keys.once(what), "", kept));
    }
}
