package my.duta.redis;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How we use Redis.
 *
 * @param embedded whether to start a Redis server of our own
 * @param directory where that server keeps its files
 * @param retention how long what people wrote is kept
 * @param lease how long a piece of work belongs to the process that took it, unless it renews the lease
 * @param replicas how many replicas of the server must have an event before it counts as accepted
 * @param replicasWithin how long they are waited for; then the event is refused
 */
@ConfigurationProperties("duta.redis")
public record RedisProperties(
        @DefaultValue("false") boolean embedded,
        @DefaultValue(".duta/redis") Path directory,
        @DefaultValue("90d") Duration retention,
        @DefaultValue("10s") Duration lease,
        @DefaultValue("0") int replicas,
        @DefaultValue("500ms") Duration replicasWithin) {}
