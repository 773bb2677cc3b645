package my.duta.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the replicas and their Redis server had used at a moment.
 *
 * @param at in nanoseconds
 * @param cpu seconds of processor time of the replicas
 * @param redisCpu seconds of processor time of Redis
 * @param commands that ran in Redis, those within scripts too
 * @param collections of garbage
 * @param collecting seconds of it
 * @param memory megabytes that the replicas hold in RAM
 */
record Gauge(
        long at,
        double cpu,
        double redisCpu,
        Map<String, Long> commands,
        double collections,
        double collecting,
        double memory) {

    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    static Gauge read(List<Replica> replicas, RedisGauge redis) {
        double collections = 0;
        double collecting = 0;
        double cpu = 0;
        double memory = 0;
        for (Replica replica : replicas) {
            String metrics = replica.get("/actuator/prometheus");
            collections += sum(metrics, "jvm_gc_pause_seconds_count");
            collecting += sum(metrics, "jvm_gc_pause_seconds_sum");
            cpu += ProcessHandle.of(replica.pid())
                            .flatMap(it -> it.info().totalCpuDuration())
                            .orElse(Duration.ZERO)
                            .toMillis()
                    / 1e3;
            memory += resident(replica.pid());
        }
        return new Gauge(System.nanoTime(), cpu, redis.cpu(), redis.commands(), collections, collecting, memory);
    }

    private static double sum(String metrics, String name) {
        return Pattern.compile("(?m)^" + name + "(?:\\{[^}]*})? ([0-9.E-]+)")
                .matcher(metrics)
                .results()
                .mapToDouble(it -> Double.parseDouble(it.group(1)))
                .sum();
    }

    private static double resident(long pid) {
        try {
            Matcher found = RESIDENT.matcher(Files.readString(Path.of("/proc", String.valueOf(pid), "status")));
            return found.find() ? Double.parseDouble(found.group(1)) / 1024 : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was used since an earlier moment; the memory stays that of this one. */
    Gauge since(Gauge before) {
        return new Gauge(
                at - before.at(),
                cpu - before.cpu(),
                redisCpu - before.redisCpu(),
                minus(commands, before.commands()),
                collections - before.collections(),
                collecting - before.collecting(),
                memory);
    }

    private static Map<String, Long> minus(Map<String, Long> after, Map<String, Long> before) {
        var difference = new TreeMap<String, Long>();
        after.forEach((name, count) -> {
            long more = count - before.getOrDefault(name, 0L);
            if (more > 0) {
                difference.put(name, more);
            }
        });
        return difference;
    }

    double seconds() {
        return at / 1e9;
    }

    static long total(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(it -> it).sum();
    }
}
