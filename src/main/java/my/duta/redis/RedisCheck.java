package my.duta.redis;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.stereotype.Component;

/**
 * Refuses to start in production on a Redis that may lose or forget what was accepted, and warns of one that may after
 * a loss of power.
 */
@Component
@Profile("production")
class RedisCheck implements InitializingBean {

    private static final Logger log = LoggerFactory.getLogger(RedisCheck.class);
    private static final Duration CLOCKS_APART = Duration.ofSeconds(30);

    private final RedisConnectionFactory connections;
    private final RedisProperties settings;
    private final ObjectProvider<StartCheck> others;
    private final Clock clock;
    private final Optional<MeterRegistry> meters;

    RedisCheck(
            RedisConnectionFactory connections,
            RedisProperties settings,
            ObjectProvider<StartCheck> others,
            ObjectProvider<Clock> clock,
            ObjectProvider<MeterRegistry> meters) {
        this.connections = connections;
        this.settings = settings;
        this.others = others;
        this.clock = clock.getIfAvailable(Clock::systemUTC);
        this.meters = Optional.ofNullable(meters.getIfAvailable());
    }

    /**
     * Looks at every server, and asks what other rooms check.
     *
     * @throws IllegalStateException if anything is unsafe; names everything that is, and how to mend it
     */
    @Override
    public void afterPropertiesSet() {
        var faults = new ArrayList<String>();
        if (settings.embedded()) {
            faults.add("duta.redis.embedded is on: set it to false and name your server in spring.data.redis.url");
        }
        List<RedisServer> servers = servers();
        servers.forEach(it -> faults.addAll(faults(it)));
        if (settings.replicas() > 0 && servers.stream().anyMatch(it -> it.name().isPresent())) {
            faults.add("duta.redis.replicas does not work with a cluster: set it to 0, and 'min-replicas-to-write 1' on"
                    + " the servers");
        }
        others.orderedStream().forEach(it -> it.fault().ifPresent(faults::add));
        if (!faults.isEmpty()) {
            throw new IllegalStateException("Duta does not start in production: " + String.join("; ", faults));
        }
        servers.forEach(RedisCheck::warn);
        double seconds = powerLoss(servers);
        meters.ifPresent(it ->
                Gauge.builder("duta.redis.power.loss.seconds", () -> seconds).register(it));
    }

    private List<RedisServer> servers() {
        try (RedisConnection connection = connections.getConnection()) {
            return RedisServer.behind(connection);
        }
    }

    private List<String> faults(RedisServer server) {
        String where = where(server);
        var faults = new ArrayList<String>();
        if (!server.isAtLeast(6, 2)) {
            faults.add("Redis " + server.version() + where + " is too old: install 6.2 or newer");
        }
        if (!server.appendOnly()) {
            faults.add("Redis" + where + " keeps no append-only file, so that a crash loses accepted questions: set"
                    + " 'appendonly yes' and 'appendfsync always' on the server");
        }
        if (!server.eviction().equals("noeviction")) {
            faults.add("Redis" + where + " may evict keys when memory is short: set 'maxmemory-policy noeviction' on"
                    + " the server");
        }
        Duration apart = Duration.between(clock.instant(), server.time()).abs();
        if (apart.compareTo(CLOCKS_APART) > 0) {
            faults.add("The clock of Redis" + where + " and ours are " + apart.toSeconds() + " s apart: let both"
                    + " machines follow a time server");
        }
        return faults;
    }

    private static void warn(RedisServer server) {
        String where = where(server);
        int seconds = server.powerLossSeconds().orElse(-1);
        if (seconds < 0) {
            log.warn(
                    "Redis{} does not tell when it writes to the disk: ask who runs it what a loss of power may lose,"
                            + " and set 'appendfsync always' where that can be set",
                    where);
        } else if (seconds > 0) {
            log.warn(
                    "A LOSS OF POWER MAY LOSE WHAT WAS ACCEPTED in the last {} s: 'appendfsync' of Redis{} is '{}'; set"
                            + " 'appendfsync always' on the server",
                    seconds,
                    where,
                    server.fsync().orElse(""));
        }
        if (server.maxMemory() == 0) {
            log.warn(
                    "Redis{} has no limit of memory, so that the machine may end it: set 'maxmemory' to less than the"
                            + " machine has; what does not fit is then refused honestly",
                    where);
        }
    }

    /** The widest window of all servers; no number if one does not tell. */
    private static double powerLoss(List<RedisServer> servers) {
        return servers.stream()
                .mapToDouble(
                        it -> it.powerLossSeconds().map(Integer::doubleValue).orElse(Double.NaN))
                .reduce(0, Math::max);
    }

    private static String where(RedisServer server) {
        return server.name().map(it -> " on " + it).orElse("");
    }
}
