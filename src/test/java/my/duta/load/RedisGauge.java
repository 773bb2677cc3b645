package my.duta.load;

import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import my.duta.redis.Keys;
import my.duta.redis.TestRedis;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.data.redis.core.StringRedisTemplate;

/** Reads from a Redis server what it did. */
final class RedisGauge implements AutoCloseable {

    private final StringRedisTemplate redis;

    RedisGauge(int port) {
        this.redis = TestRedis.connect(port);
    }

    /** How often each command ran so far, those within scripts too. */
    Map<String, Long> commands() {
        var counts = new TreeMap<String, Long>();
        section("commandstats").forEach((name, value) -> {
            String command = String.valueOf(name).replace("cmdstat_", "");
            if (!command.equals("info")) {
                counts.put(command, Long.parseLong(String.valueOf(value).split("[=,]")[1]));
            }
        });
        return counts;
    }

    /** Seconds of processor time so far. */
    double cpu() {
        Properties cpu = section("cpu");
        return Double.parseDouble(cpu.getProperty("used_cpu_user"))
                + Double.parseDouble(cpu.getProperty("used_cpu_sys"));
    }

    /** Messages on their way, and events accepted and not finished. */
    long unfinished() {
        Long due = redis.opsForZSet().size(Keys.due());
        Long work = redis.opsForStream().size(Keys.work());
        return (due == null ? 0 : due) + (work == null ? 0 : work);
    }

    /** A setting of the server. */
    String setting(String name) {
        Properties found = redis.execute((RedisCallback<Properties>)
                connection -> connection.serverCommands().getConfig(name));
        return String.valueOf(found == null ? "" : found.get(name));
    }

    private Properties section(String name) {
        Properties found = redis.execute((RedisCallback<Properties>)
                connection -> connection.serverCommands().info(name));
        return found == null ? new Properties() : found;
    }

    @Override
    public void close() {
        if (redis.getConnectionFactory() instanceof LettuceConnectionFactory factory) {
            factory.destroy();
        }
    }
}
