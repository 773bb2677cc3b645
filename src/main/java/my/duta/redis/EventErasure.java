package my.duta.redis;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/** Forgets the events that an officer sent, worked or not, and at last where the officer left what. */
@Component
@Order(4)
class EventErasure implements Erasure {

    private final StringRedisTemplate redis;
    private final Traces traces;
    private final SentMessages sent;
    private final Buried buried;

    EventErasure(StringRedisTemplate redis, Traces traces, SentMessages sent, Buried buried) {
        this.redis = redis;
        this.traces = traces;
        this.sent = sent;
        this.buried = buried;
    }

    @Override
    public int erase(Person person, boolean dryRun) {
        List<String> events = traces.of(person.member()).stream()
                .filter(it -> Boolean.TRUE.equals(redis.hasKey(Keys.accepted(it))))
                .toList();
        if (!dryRun) {
            events.forEach(this::forget);
            traces.forget(person.member());
            redis.delete(Keys.rate(person.member()));
        }
        return events.size();
    }

    private void forget(String event) {
        Object message = redis.opsForHash().get(Keys.accepted(event), "outgoing");
        if (message != null) {
            sent.forget(message.toString());
        }
        redis.delete(Keys.accepted(event));
        buried.drop(event);
    }
}
