package my.duta.load;

import java.util.HashMap;
import java.util.Map;

/**
 * Google's quotas of message writes: so many a minute for the project, and one a second into each space.
 *
 * <p>A run that is scaled in time has the burst of its length, or the quota would never be felt.
 */
final class WriteQuota {

    private static final double PROJECT_PER_SECOND = 50;
    private static final double SPACE_PER_SECOND = 1;
    private static final double MINUTE = 60;

    private final double burst;
    private final Map<String, Bucket> buckets = new HashMap<>();

    private record Bucket(double tokens, long at) {}

    /** @param scale by how much the run is shorter than what it stands for, at least 1 */
    WriteQuota(double scale) {
        this.burst = Math.max(PROJECT_PER_SECOND, PROJECT_PER_SECOND * MINUTE / scale);
    }

    /**
     * Takes a write into a space.
     *
     * @param now in nanoseconds
     * @return false if it is one too many, for the space or for the project
     */
    synchronized boolean take(String space, long now) {
        return take(space, SPACE_PER_SECOND, 1, now) && take("", PROJECT_PER_SECOND, burst, now);
    }

    private boolean take(String key, double perSecond, double most, long now) {
        Bucket before = buckets.getOrDefault(key, new Bucket(most, now));
        double tokens = Math.min(most, before.tokens() + perSecond * (now - before.at()) / 1e9);
        boolean enough = tokens >= 1;
        buckets.put(key, new Bucket(enough ? tokens - 1 : tokens, now));
        return enough;
    }
}
