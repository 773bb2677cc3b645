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
 */
@ConfigurationProperties("duta.redis")
public record RedisProperties(
        @DefaultValue("false") boolean embedded,
        @DefaultValue(".duta/redis") Path directory,
        @DefaultValue("90d") Duration retention,
        @DefaultValue("10s") Duration lease) {}
