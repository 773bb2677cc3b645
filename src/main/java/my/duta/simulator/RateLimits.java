package my.duta.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Google's quotas (developers.google.com/workspace/chat/limits): one write and fifteen reads a second in a space, 3,000
 * writes and 3,000 reads a minute in the project.
 */
@Component
@Profile("local")
class RateLimits {

    private final SimulatorClock clock;
    private final Map<String, Bucket> buckets = new HashMap<>();

    RateLimits(SimulatorClock clock) {
        this.clock = clock;
    }

    /**
     * Counts a write in a space.
     *
     * @throws GoogleError 429 if it is one too many
     */
    synchronized void write(String space) {
        take("write " + space, 1, Duration.ofSeconds(1), "Message writes per second per space");
        take("write", 3_000, Duration.ofMinutes(1), "Message writes per minute");
    }

    /**
     * Counts a read in a space.
     *
     * @throws GoogleError 429 if it is one too many
     */
    synchronized void read(String space) {
        take("read " + space, 15, Duration.ofSeconds(1), "Space reads per second per space");
        take("read", 3_000, Duration.ofMinutes(1), "Message reads per minute");
    }

    synchronized void clear() {
        buckets.clear();
    }

    private void take(String key, int capacity, Duration per, String quota) {
        Instant now = clock.now();
        Bucket bucket = buckets.getOrDefault(key, new Bucket(capacity, now));
        double gained = capacity * (Duration.between(bucket.at(), now).toNanos() / (double) per.toNanos());
        double tokens = Math.min(capacity, bucket.tokens() + gained);
        if (tokens < 1) {
            buckets.put(key, new Bucket(tokens, now));
            throw GoogleError.exhausted("Quota exceeded for quota metric '" + quota
                    + "' and limit of service 'chat.googleapis.com' for consumer 'project_number:simulated'.");
        }
        buckets.put(key, new Bucket(tokens - 1, now));
    }

    private record Bucket(double tokens, Instant at) {}
}
