package my.duta.load;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import my.duta.DutaApplication;
import org.HdrHistogram.ConcurrentHistogram;

/** Replicas of Duta with one Redis server, Google's side, and a crowd that asks. */
final class Stand implements AutoCloseable {

    static final long SEED = 20_261_124;

    private static final int CONNECTIONS = 400;
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Clock clock = Clock.systemUTC();
    private final Signing signing = new Signing(clock);
    private final ChatSide chat = new ChatSide(signing, new WriteQuota(1));
    private final Crowd crowd = new Crowd(5_000);
    private final Questions questions;
    private final Path folder;
    private final List<Replica> replicas = new ArrayList<>();
    private final RedisGauge redis;
    private final AtomicInteger runs = new AtomicInteger();

    /**
     * @param folder for tables, logs and the files of Redis
     * @param brief whether it is for a short run, in which nothing is timed
     */
    Stand(Path folder, int replicas, boolean brief) {
        this.folder = folder;
        this.questions = new Questions(
                SEED,
                List.of(Path.of("knowledge/evaluation/golden.csv"), Path.of("knowledge/evaluation/training.csv")));
        List<String> settings = settings();
        IntStream.range(0, replicas)
                .forEach(it -> this.replicas.add(Replica.start(DutaApplication.class, false, brief, folder, settings)
                        .awaitReady()));
        this.redis = new RedisGauge(redisPort());
    }

    private List<String> settings() {
        try {
            Path account = Files.write(folder.resolve("service-account.json"), chat.serviceAccount());
            return Stream.concat(
                            crowd.settings(folder).stream(),
                            Stream.of(
                                    "--duta.redis.directory=" + folder.resolve("redis"),
                                    "--duta.simulator.data=" + folder,
                                    "--duta.index.directory="
                                            + Path.of("target", "test-index").toAbsolutePath(),
                                    "--duta.knowledge.watch=false",
                                    "--duta.googlechat.credentials=" + account,
                                    "--duta.googlechat.root-url=" + chat.url(),
                                    "--duta.googlechat.endpoint-url=" + Signing.ENDPOINT,
                                    "--duta.googlechat.project-number=" + Signing.PROJECT,
                                    "--duta.googlechat.certificates.chat-url=" + chat.url() + "keys",
                                    "--duta.googlechat.certificates.google-url=" + chat.url() + "keys"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The port of the Redis server that the replicas share. */
    int redisPort() {
        try {
            return Integer.parseInt(Files.readAllLines(folder.resolve("redis").resolve("server"))
                    .get(0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RedisGauge redis() {
        return redis;
    }

    List<Replica> replicas() {
        return replicas;
    }

    /** Lets officers ask as they do in a scenario, and waits until all is done. */
    Measured open(Scenario scenario) {
        return run(scenario.name(), CONNECTIONS, scenario.scale(), true, (conduct, mix, begin) -> {
            var arrivals = new Arrivals(SEED, scenario.rate(), scenario.highest());
            for (double at = arrivals.next(); at < scenario.seconds(); at = arrivals.next()) {
                long intended = begin + (long) (at * 1e9);
                while (System.nanoTime() < intended) {
                    LockSupport.parkNanos(intended - System.nanoTime());
                }
                conduct.say(mix.next(), intended);
            }
        });
    }

    /** Lets so many officers ask so many questions together, each as soon as the last was answered. */
    Measured closed(String name, int officers, int questionsOfAll) {
        return run(name, officers, 1, false, (conduct, mix, begin) -> {
            var left = new AtomicInteger(questionsOfAll);
            together(officers, () -> {
                while (left.getAndDecrement() > 0) {
                    conduct.sayAndWait(mix.question());
                }
            });
        });
    }

    /** The median in milliseconds of an endpoint that takes the same questions, from so many at a time. */
    double bare(int port, int officers, int questionsOfAll) {
        var mix = new Mix(crowd, questions, SEED, "bare");
        var left = new AtomicInteger(questionsOfAll);
        var times = new ConcurrentHistogram(120_000_000, 3);
        try (var driver = new Driver(List.of(port), officers)) {
            together(officers, () -> {
                while (left.getAndDecrement() > 0) {
                    Saying it = mix.question();
                    byte[] body = Events.message(it.who(), it.spot(), it.text(), clock.instant());
                    long begin = System.nanoTime();
                    driver.exchange(new Driver.Delivery(signing.token(it.who().addOn()), body));
                    times.recordValue((System.nanoTime() - begin) / 1_000);
                }
            });
        }
        return times.getValueAtPercentile(50) / 1e3;
    }

    private static void together(int many, Runnable act) {
        List<Thread> all =
                IntStream.range(0, many).mapToObj(it -> new Thread(act)).toList();
        all.forEach(Thread::start);
        all.forEach(Stand::join);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What the crowd does from the beginning of a run, in nanoseconds. */
    private interface Play {

        void on(Conduct conduct, Mix mix, long begin);
    }

    private Measured run(String name, int connections, double scale, boolean presses, Play play) {
        String run = "r" + runs.incrementAndGet() + "x";
        var ledger = new Ledger();
        var mix = new Mix(crowd, questions, SEED + runs.get(), run);
        chat.restart(new WriteQuota(scale));
        try (var driver = new Driver(replicas.stream().map(Replica::port).toList(), connections)) {
            var conduct = new Conduct(driver, signing, ledger, mix, crowd, clock, presses);
            chat.listen(conduct::posted);
            Gauge before = Gauge.read(replicas, redis);
            long begin = System.nanoTime();
            play.on(conduct, mix, begin);
            await().atMost(PATIENCE).until(() -> driver.open() == 0 && redis.unfinished() == 0);
            double seconds = ledger.entries().stream()
                            .mapToLong(it -> it.intended() + it.toAnswer())
                            .max()
                            .orElse(begin)
                    - begin;
            Gauge used = Gauge.read(replicas, redis).since(before);
            return new Measured(
                    name,
                    replicas.size(),
                    seconds / 1e9,
                    ledger.entries().size(),
                    Measured.ends(ledger),
                    ledger.entries().stream().filter(Ledger.Entry::wasTold).count(),
                    Measured.Percentiles.of(ledger, Ledger.Entry::toAcknowledgement),
                    Measured.Percentiles.of(ledger, Ledger.Entry::toAnswer),
                    chat.calls(),
                    conduct.pressed(),
                    used,
                    Measured.Series.of(ledger, begin, seconds / 1e9));
        }
    }

    @Override
    public void close() {
        redis.close();
        stop();
    }

    private void stop() {
        // The last first: the Redis server belongs to the first.
        for (int i = replicas.size() - 1; i >= 0; i--) {
            replicas.get(i).close();
        }
        chat.close();
    }
}
