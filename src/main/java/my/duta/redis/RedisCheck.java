package my.duta.redis;

import java.util.ArrayList;
import java.util.Properties;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Profile;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.stereotype.Component;

/** Refuses to start in production on a Redis that may lose or forget what was accepted. */
@Component
@Profile("production")
class RedisCheck implements InitializingBean {

    private final RedisConnectionFactory connections;
    private final RedisProperties settings;

    RedisCheck(RedisConnectionFactory connections, RedisProperties settings) {
        this.connections = connections;
        this.settings = settings;
    }

    /**
     * Looks at the server.
     *
     * @throws IllegalStateException if it is unsafe; says what and how to mend it
     */
    @Override
    public void afterPropertiesSet() {
        var faults = new ArrayList<String>();
        if (settings.embedded()) {
            faults.add("duta.redis.embedded is on: set it to false and name your server in spring.data.redis.url");
        }
        try (RedisConnection connection = connections.getConnection()) {
            Properties info = connection.serverCommands().info();
            if (info == null || !info.getProperty("aof_enabled", "0").equals("1")) {
                faults.add("Redis keeps no append-only file, so that a crash loses accepted questions: set 'appendonly"
                        + " yes' and 'appendfsync always' on the server");
            }
            if (info == null || !info.getProperty("maxmemory_policy", "").equals("noeviction")) {
                faults.add(
                        "Redis may evict keys when memory is short: set 'maxmemory-policy noeviction' on the server");
            }
        }
        if (!faults.isEmpty()) {
            throw new IllegalStateException("Duta does not start in production: " + String.join("; ", faults));
        }
    }
}
