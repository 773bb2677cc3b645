package my.duta.escalation;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import my.duta.redis.Keys;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/** Keeps the last times in Redis, and looks at them once a minute. */
@Component
class RedisPace implements Pace {

    private static final int KEPT = 200;
    private static final int ENOUGH = 5;
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final StringRedisTemplate redis;
    private final Clock clock;
    private final MeterRegistry meters;
    private final Map<Kind, Look> looks = new ConcurrentHashMap<>();

    RedisPace(StringRedisTemplate redis, Clock clock, MeterRegistry meters) {
        this.redis = redis;
        this.clock = clock;
        this.meters = meters;
    }

    private record Look(Instant at, Optional<Duration> median) {}

    @Override
    public void took(Kind kind, Duration working) {
        redis.opsForList().leftPush(key(kind), String.valueOf(working.toMillis()));
        redis.opsForList().trim(key(kind), 0, KEPT - 1L);
        meters.timer("duta.escalations.working", "until", name(kind)).record(working);
    }

    @Override
    public Optional<Duration> median(Kind kind) {
        Instant now = clock.instant();
        Look look = looks.get(kind);
        if (look == null || now.isAfter(look.at().plus(FRESH)) || now.isBefore(look.at())) {
            look = new Look(now, measured(kind));
            looks.put(kind, look);
        }
        return look.median();
    }

    private Optional<Duration> measured(Kind kind) {
        List<String> times = Objects.requireNonNullElse(redis.opsForList().range(key(kind), 0, KEPT - 1L), List.of());
        return times.size() < ENOUGH
                ? Optional.empty()
                : Optional.of(Duration.ofMillis(times.stream()
                        .mapToLong(Long::parseLong)
                        .sorted()
                        .skip(times.size() / 2)
                        .findFirst()
                        .orElse(0)));
    }

    private static String key(Kind kind) {
        return Keys.paces(name(kind));
    }

    private static String name(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
