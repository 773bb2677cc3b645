package my.duta.redis;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/** Forgets messages of ours, on their way or arrived. */
@Component
public class SentMessages {

    private static final int BATCH = 500;

    private final StringRedisTemplate redis;

    SentMessages(StringRedisTemplate redis) {
        this.redis = redis;
    }

    /** Whether there is anything of a message. */
    public boolean knows(String post) {
        return Boolean.TRUE.equals(redis.hasKey(Keys.outgoing(post)))
                || Boolean.TRUE.equals(redis.hasKey(Keys.posted(post)));
    }

    /** Forgets a message and what the platform made of it, and its revision. */
    public void forget(String post) {
        String revision = post + ":revision";
        Object thread = redis.opsForHash().get(Keys.posted(post), "thread");
        if (thread != null && post.equals(redis.opsForValue().get(Keys.thread(thread.toString())))) {
            redis.delete(Keys.thread(thread.toString()));
        }
        redis.opsForZSet().remove(Keys.due(), post, revision);
        redis.delete(List.of(Keys.outgoing(post), Keys.outgoing(revision), Keys.posted(post)));
    }

    /** The messages on their way whose content is of a kind, those that a delivery's answer has excepted. */
    List<String> onTheirWay(Predicate<String> content) {
        Long size = redis.opsForZSet().zCard(Keys.due());
        long all = size == null ? 0 : size;
        return LongStream.iterate(0, it -> it < all, it -> it + BATCH)
                .mapToObj(it -> redis.opsForZSet().range(Keys.due(), it, it + BATCH - 1))
                .filter(Objects::nonNull)
                .flatMap(Set::stream)
                .filter(it -> content.test(String.valueOf(redis.opsForHash().get(Keys.outgoing(it), "payload"))))
                .toList();
    }

    void drop(String entry) {
        redis.opsForZSet().remove(Keys.due(), entry);
        redis.delete(Keys.outgoing(entry));
    }
}
