package my.duta.redis;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.TimeUnit;
import org.springframework.dao.DataAccessException;
import org.springframework.data.domain.Range;
import org.springframework.data.redis.connection.Limit;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/** Measures what waits and what is buried: how much, and for how long the oldest has. */
@Component
class StreamMeters implements MeterBinder {

    private final StringRedisTemplate redis;

    StreamMeters(StringRedisTemplate redis) {
        this.redis = redis;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        size("duta.buried", Keys.buried(), meters);
        age("duta.buried.oldest.seconds", Keys.buried(), meters);
        size("duta.waiting", Keys.work(), meters);
        age("duta.waiting.oldest.seconds", Keys.work(), meters);
    }

    private void size(String name, String stream, MeterRegistry meters) {
        Gauge.builder(name, () -> size(stream)).register(meters);
    }

    private void age(String name, String stream, MeterRegistry meters) {
        Gauge.builder(name, () -> age(stream)).register(meters);
    }

    /** How many entries there are; no number while Redis is away. */
    private double size(String stream) {
        try {
            Long size = redis.opsForStream().size(stream);
            return size == null ? 0 : size;
        } catch (DataAccessException e) {
            return Double.NaN;
        }
    }

    /** The age of the first entry in seconds, by the clock of Redis; 0 if there is none. */
    private double age(String stream) {
        try {
            var first = redis.opsForStream()
                    .range(stream, Range.unbounded(), Limit.limit().count(1));
            if (first == null || first.isEmpty()) {
                return 0;
            }
            Long now = redis.execute((RedisCallback<Long>)
                    connection -> connection.serverCommands().time(TimeUnit.MILLISECONDS));
            Long since = first.get(0).getId().getTimestamp();
            return now == null || since == null ? Double.NaN : Math.max(0, now - since) / 1000.0;
        } catch (DataAccessException e) {
            return Double.NaN;
        }
    }
}
