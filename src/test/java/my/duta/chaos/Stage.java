package my.duta.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import my.duta.redis.RedisProcess;
import my.duta.simulator.LoneSimulator;

/** Google Chat, Redis, some processes of the product, and everything that stands between them. */
final class Stage implements AutoCloseable {

    /** How long work belongs to a process that is silent. */
    static final Duration LEASE = Duration.ofSeconds(4);

    private final ScheduledExecutorService keeper = Executors.newSingleThreadScheduledExecutor();
    private final List<Replica> replicas = new ArrayList<>();
    private final Balancer balancer;
    private final LoneSimulator simulator;
    private final RedisProcess redis;
    private final Platform platform;
    private final Disk disk;
    private volatile Optional<Traffic> traffic = Optional.empty();

    /**
     * Builds it up.
     *
     * @param home where all files lie
     * @param count of the processes; the first of them never answers with the delivery
     */
    Stage(Path home, int count, long seed) {
        balancer = new Balancer(seed);
        simulator = new LoneSimulator(home, freePort(), balancer.address());
        platform = new Platform(simulator.address());
        disk = new Disk(folder(home, "redis"));
        redis = RedisProcess.start(
                home.resolve("redis"),
                "--appendonly",
                "yes",
                "--appendfsync",
                "always",
                "--maxmemory-policy",
                "noeviction");
        Path library = SmallLibrary.write(folder(home, "library"));
        for (int i = 0; i < count; i++) {
            var settings = new ArrayList<>(settings(home, library));
            if (i == 0) {
                settings.add("--duta.conversation.budget=1ms");
            }
            replicas.add(new Replica(i, home, redis.port(), simulator.google(), settings));
        }
        replicas.forEach(Replica::awaitReady);
        balancer.serve(replicas);
        keeper.scheduleWithFixedDelay(this::mend, 100, 100, TimeUnit.MILLISECONDS);
    }

    private List<String> settings(Path home, Path library) {
        return List.of(
                "--spring.profiles.active=stage",
                "--server.address=127.0.0.1",
                "--duta.knowledge.directory=" + library,
                "--duta.index.directory=" + home.resolve("index"),
                "--duta.redis.lease=" + LEASE.toMillis() + "ms",
                "--duta.conversation.renew-every=1s",
                "--duta.conversation.take-over-every=1s",
                "--duta.conversation.drain=2s",
                "--duta.googlechat.credentials=" + home.resolve("simulator/service-account.json"),
                "--duta.googlechat.endpoint-url=" + balancer.address(),
                "--duta.googlechat.project-number=100000000099",
                "--duta.googlechat.certificates.chat-url=" + simulator.google() + "/certs/chat",
                "--duta.googlechat.certificates.google-url=" + simulator.google() + "/certs/google",
                "--duta.directory.agencies=classpath:directory/agencies.csv,classpath:deploy/agencies.example.csv",
                "--duta.directory.roster=classpath:deploy/roster.example.csv",
                "--duta.directory.central-desk=KC");
    }

    private static Path folder(Path home, String name) {
        try {
            return Files.createDirectories(home.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Balancer balancer() {
        return balancer;
    }

    Platform platform() {
        return platform;
    }

    Disk disk() {
        return disk;
    }

    /** Who asks from now on. */
    void plays(Traffic those) {
        traffic = Optional.of(those);
    }

    Traffic traffic() {
        return traffic.orElseThrow();
    }

    RedisProcess redis() {
        return redis;
    }

    List<Replica> replicas() {
        return List.copyOf(replicas);
    }

    List<Replica> serving() {
        return replicas.stream().filter(it -> it.serves() && !it.isPaused()).toList();
    }

    /** Every step that any process made. */
    Set<String> steps() {
        return replicas.stream()
                .flatMap(it -> it.trap().seen().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    int kills() {
        return replicas.stream().mapToInt(Replica::kills).sum();
    }

    /** Starts again what was killed, one after the other and beside everything else. */
    private void mend() {
        for (Replica it : replicas) {
            if (!it.isAlive()) {
                it.restart();
            }
        }
    }

    /** Waits until every process serves. */
    void awaitWhole() {
        Waiting.until(
                Duration.ofMinutes(5),
                "Not all processes came back",
                () -> replicas.stream().allMatch(Replica::serves));
    }

    @Override
    public void close() {
        keeper.shutdownNow();
        replicas.forEach(Replica::close);
        balancer.close();
        simulator.close();
        redis.close();
        disk.close();
    }
}
