package my.duta.redis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.data.redis.connection.RedisClusterConfiguration;
import org.springframework.data.redis.connection.RedisSentinelConfiguration;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * One real Redis server for all tests of a JVM, empty at the start of each test that asks for it. It does not wait for
 * the disk, because no test cuts its power; what must outlive a crash is tested on a server of its own.
 */
public final class TestRedis {

    private static final EmbeddedRedis SERVER = start();
    private static final StringRedisTemplate TEMPLATE = hasty(connect(SERVER.port()));
    private static final RedisScripts SCRIPTS = new RedisScripts(TEMPLATE);

    /** More than any test writes. */
    public static final Outbox.Quota PLENTY = new Outbox.Quota(100_000, 100_000);

    private TestRedis() {}

    private static EmbeddedRedis start() {
        try {
            Path home = Files.createTempDirectory("duta-redis");
            EmbeddedRedis server = EmbeddedRedis.in(home);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                server.close();
                FileSystemUtils.deleteRecursively(home.toFile());
            }));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A client that gives up as early as ours. */
    public static StringRedisTemplate connect(int port) {
        return connect(new LettuceConnectionFactory(new RedisStandaloneConfiguration("127.0.0.1", port), client()));
    }

    /** A client of the cluster to which a server belongs. */
    public static StringRedisTemplate connectToCluster(int port) {
        return connect(
                new LettuceConnectionFactory(new RedisClusterConfiguration(List.of("127.0.0.1:" + port)), client()));
    }

    /** A client that asks a sentinel which server is the master. */
    public static StringRedisTemplate connectThroughSentinel(int port) {
        return connect(new LettuceConnectionFactory(
                new RedisSentinelConfiguration("duta", Set.of("127.0.0.1:" + port)), client()));
    }

    private static LettuceClientConfiguration client() {
        return LettuceClientConfiguration.builder()
                .commandTimeout(Duration.ofMillis(1500))
                .shutdownTimeout(Duration.ZERO)
                .build();
    }

    private static StringRedisTemplate connect(LettuceConnectionFactory factory) {
        factory.afterPropertiesSet();
        factory.start();
        var template = new StringRedisTemplate(factory);
        template.afterPropertiesSet();
        return template;
    }

    private static StringRedisTemplate hasty(StringRedisTemplate template) {
        template.execute((RedisCallback<Void>) connection -> {
            connection.serverCommands().setConfig("appendfsync", "no");
            return null;
        });
        return template;
    }

    /** A client of the server, with nothing in it. */
    public static StringRedisTemplate empty() {
        TEMPLATE.execute((RedisCallback<Void>) connection -> {
            connection.serverCommands().flushAll();
            return null;
        });
        return TEMPLATE;
    }

    /** The port of the server, for processes of their own. */
    public static int port() {
        return SERVER.port();
    }

    /** A client of a port where nobody answers. */
    public static StringRedisTemplate away() {
        return connect(1);
    }

    /** Settings with a lease short enough to see it run out. */
    public static RedisProperties settings(Duration lease) {
        return new RedisProperties(false, Path.of("unused"), Duration.ofDays(90), lease, 0, Duration.ofMillis(500));
    }

    static Inbox inbox(StringRedisTemplate redis, RedisProperties settings) {
        return new Inbox(scripts(redis), redis, settings, new Replication(redis, settings));
    }

    public static Outbox outbox(StringRedisTemplate redis) {
        return new Outbox(scripts(redis), redis, settings(Duration.ofSeconds(10)));
    }

    public static RedisScripts scripts(StringRedisTemplate redis) {
        return redis == TEMPLATE ? SCRIPTS : new RedisScripts(redis);
    }

    /** Everything that is kept, as one text to look for a canary in. */
    public static String everything(StringRedisTemplate redis) {
        var all = new StringBuilder();
        for (String key : redis.keys("*")) {
            all.append(key).append('\n').append(values(redis, key)).append('\n');
        }
        return all.toString();
    }

    /** What a key holds, as text. */
    public static String value(StringRedisTemplate redis, String key) {
        return String.valueOf(values(redis, key));
    }

    private static Object values(StringRedisTemplate redis, String key) {
        return switch (String.valueOf(redis.type(key))) {
            case "HASH" -> redis.opsForHash().entries(key);
            case "STREAM" -> redis.opsForStream().range(key, org.springframework.data.domain.Range.unbounded());
            case "ZSET" -> redis.opsForZSet().range(key, 0, -1);
            case "SET" -> redis.opsForSet().members(key);
            case "LIST" -> redis.opsForList().range(key, 0, -1);
            case "STRING" -> List.of(String.valueOf(redis.opsForValue().get(key)));
            case "NONE" -> List.of(); // gone since we listed it
            default -> throw new IllegalStateException("A kind of key that no test looks into: " + redis.type(key));
        };
    }
}
