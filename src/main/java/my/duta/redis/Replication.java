package my.duta.redis;

import io.lettuce.core.api.async.BaseRedisAsyncCommands;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/** Waits until replicas of Redis have what this process has just written, where the settings want that. */
@Component
class Replication {

    private static final long SLACK_MILLIS = 500;

    private final StringRedisTemplate redis;
    private final RedisProperties settings;

    Replication(StringRedisTemplate redis, RedisProperties settings) {
        this.redis = redis;
        this.settings = settings;
    }

    /** Whether as many replicas as wanted have all that was written before. */
    boolean isDone() {
        if (settings.replicas() == 0) {
            return true;
        }
        Long replicas = redis.execute((RedisCallback<Long>) this::count);
        return replicas != null && replicas >= settings.replicas();
    }

    private long count(RedisConnection connection) {
        // The connection that all commands of this process share: what was written before was written on it.
        var commands = (BaseRedisAsyncCommands<?, ?>) connection.getNativeConnection();
        long within = settings.replicasWithin().toMillis();
        try {
            return commands.waitForReplication(settings.replicas(), within)
                    .get(within + SLACK_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        } catch (ExecutionException | TimeoutException e) {
            return 0;
        }
    }
}
