package my.duta.conversation;

import java.time.Duration;
import my.duta.chat.EventId;
import my.duta.chat.PostId;
import my.duta.redis.Keys;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/** Remembers of which events all that they asked for is kept, for as long as one may come again. */
@Component
class RedisReactions {

    private static final Duration COMES_AGAIN = Duration.ofDays(1);

    private final StringRedisTemplate redis;

    RedisReactions(StringRedisTemplate redis) {
        this.redis = redis;
    }

    void settle(EventId event) {
        redis.opsForValue().set(key(event), "", COMES_AGAIN);
    }

    boolean hasSettled(EventId event) {
        return Boolean.TRUE.equals(redis.hasKey(key(event)));
    }

    private static String key(EventId event) {
        return Keys.reacted(PostId.of(event.value(), "reaction").value());
    }
}
