package my.duta.redis;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.connection.RedisClusterConnection;
import org.springframework.data.redis.connection.RedisClusterNode;
import org.springframework.data.redis.connection.RedisConnection;

/**
 * What a server says of itself that bears on whether it keeps what was accepted.
 *
 * @param name the address of the server, where there are several
 * @param version for example {@code 7.0.15}
 * @param appendOnly whether it keeps an append-only file
 * @param fsync when it writes that file to the disk: {@code always}, {@code everysec} or {@code no}; empty if it does
 *     not tell, as managed services do
 * @param maxMemory bytes that it may use; 0 if there is no limit
 * @param eviction what it does when memory is short
 * @param time what its clock says
 */
record RedisServer(
        Optional<String> name,
        String version,
        boolean appendOnly,
        Optional<String> fsync,
        long maxMemory,
        String eviction,
        Instant time) {

    private static final String FSYNC = "appendfsync";

    /** The server behind a connection; of a cluster, all that are up. */
    static List<RedisServer> behind(RedisConnection connection) {
        if (connection instanceof RedisClusterConnection cluster) {
            return StreamSupport.stream(cluster.clusterGetNodes().spliterator(), false)
                    .filter(it -> it.isConnected() && !it.isMarkedAsFail())
                    .map(it -> node(cluster, it))
                    .toList();
        }
        var server = connection.serverCommands();
        return List.of(of(
                Optional.empty(),
                server.info(),
                setting(FSYNC, server::getConfig),
                server.time(TimeUnit.MILLISECONDS)));
    }

    private static RedisServer node(RedisClusterConnection cluster, RedisClusterNode node) {
        var server = cluster.serverCommands();
        return of(
                Optional.of(node.asString()),
                server.info(node),
                setting(FSYNC, it -> server.getConfig(node, it)),
                server.time(node, TimeUnit.MILLISECONDS));
    }

    private static Optional<String> setting(String name, Function<String, @Nullable Properties> ask) {
        try {
            return Optional.ofNullable(ask.apply(name)).map(it -> it.getProperty(name));
        } catch (DataAccessException e) {
            return Optional.empty();
        }
    }

    private static RedisServer of(
            Optional<String> name, @Nullable Properties told, Optional<String> fsync, @Nullable Long millis) {
        Properties info = told == null ? new Properties() : told;
        return new RedisServer(
                name,
                info.getProperty("redis_version", "0"),
                info.getProperty("aof_enabled", "0").equals("1"),
                fsync,
                Long.parseLong(info.getProperty("maxmemory", "0")),
                info.getProperty("maxmemory_policy", ""),
                Instant.ofEpochMilli(millis == null ? 0 : millis));
    }

    /** Whether it is at least of a version, such as 6.2. */
    boolean isAtLeast(int major, int minor) {
        String[] parts = version.split("\\.", 3);
        int first = number(parts[0]);
        return first > major || first == major && parts.length > 1 && number(parts[1]) >= minor;
    }

    private static int number(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }

    /** How much of what was accepted last the server may have lost after its machine lost power, in seconds. */
    Optional<Integer> powerLossSeconds() {
        return fsync.map(it -> switch (it) {
            case "always" -> 0;
            case "everysec" -> 2; // a write may wait for one that is under way
            default -> 30; // as Linux writes what programs leave to it
        });
    }
}
