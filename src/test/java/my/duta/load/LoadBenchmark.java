package my.duta.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole of the load, with its times: {@code mvn -Pload verify}, with {@code -Dduta.load.scale} by how much a quarter
 * of an hour is shortened, {@code -Dduta.load.seconds} of the even runs and {@code -Dduta.load.questions} at saturation.
 */
class LoadBenchmark {

    private static final Path FOLDER = Path.of("target", "load");
    private static final double SCALE = Double.parseDouble(System.getProperty("duta.load.scale", "10"));
    private static final double SECONDS = Double.parseDouble(System.getProperty("duta.load.seconds", "45"));
    private static final int QUESTIONS = Integer.getInteger("duta.load.questions", 3_000);
    private static final int WARM = 1_000;
    private static final int TOGETHER = 50;
    private static final int ROUNDS = 5;
    private static final double PEER = 244;

    private final LoadReport report = new LoadReport();
    private final List<Measured> all = new ArrayList<>();

    @Test
    void nothingIsLostAndNothingIsAnsweredTwice(@TempDir Path one, @TempDir Path two) {
        report.fact("seed", String.valueOf(Stand.SEED));
        report.fact("processors", String.valueOf(Runtime.getRuntime().availableProcessors()));
        double alone;
        try (var stand = new Stand(one, 1, false)) {
            note(stand.closed("warm-up", 10, WARM));
            cost(stand);
            note(stand.open(Scenario.even("steady", 9, SECONDS, SCALE)));
            note(stand.open(Scenario.even("onboarding", 18, SECONDS, SCALE)));
            alone = saturation(stand).cpuPerAnswer();
            besideBare(stand, one);
            note(stand.open(Scenario.circular(SCALE)));
        }
        try (var stand = new Stand(two, 2, false)) {
            note(stand.closed("warm-up of two", 10, WARM));
            Measured both = note(stand.closed("two replicas", TOGETHER, QUESTIONS));
            report.fact("processor time for an answer, two replicas to one", ratio(both.cpuPerAnswer() / alone));
        }
        assertThat(all).allSatisfy(it -> {
            assertThat(it.ends().get(Ledger.End.LOST))
                    .as("lost in %s", it.name())
                    .isZero();
            assertThat(it.ends().get(Ledger.End.DOUBLED))
                    .as("twice in %s", it.name())
                    .isZero();
            assertThat(it.ends().get(Ledger.End.FAILED))
                    .as("failed in %s", it.name())
                    .isZero();
        });
    }

    @AfterEach
    void write() {
        report.write(FOLDER);
        System.out.println(report.text());
    }

    private Measured note(Measured run) {
        all.add(run);
        report.add(run);
        return run;
    }

    /** What a question costs that is answered at once, by command. */
    private void cost(Stand stand) {
        try (var watch = new CommandWatch(stand.redisPort())) {
            Measured run = stand.closed("cost", 1, 200);
            all.add(run);
            var each = new TreeMap<String, Double>();
            watch.sent().forEach((name, count) -> each.put(name, count / (double) run.answered()));
            report.bars("Commands sent to Redis for an answered question, idling included", each);
            report.fact(
                    "commands sent for an answered question",
                    LoadReport.figure(
                            each.values().stream().mapToDouble(it -> it).sum()));
        }
    }

    private Measured saturation(Stand stand) {
        Replica replica = stand.replicas().get(0);
        Map<String, Double> before = ThreadTimes.of(replica.pid());
        HotPlaces.begin(replica.pid());
        Measured run = note(stand.closed("saturation", TOGETHER, QUESTIONS));
        Map<String, Double> times = ThreadTimes.between(before, ThreadTimes.of(replica.pid()));
        HotPlaces hot = HotPlaces.end(replica.pid(), FOLDER.resolve("saturation.jfr"));
        report.fact(
                "durable answers/s with " + TOGETHER + " connections, appendfsync "
                        + stand.redis().setting("appendfsync"),
                LoadReport.figure(run.answeredPerSecond()) + ", " + ratio(run.answeredPerSecond() / PEER)
                        + " times the peer's " + PEER);
        report.bars("Processor seconds by thread, saturation", times);
        report.bars("Share of " + hot.samples() + " samples by library on top", hot.libraries());
        report.bars("Share of samples by our package nearest to the top", hot.rooms());
        report.bars("Share of samples by our method nearest to the top", hot.methods());
        report.bars("Share of samples within our method", hot.within());
        return run;
    }

    /** The answer of a delivery beside that of an endpoint which only keeps what came, in turns. */
    private void besideBare(Stand stand, Path folder) {
        try (var bare = Replica.start(
                BareEndpoint.class,
                true,
                false,
                folder,
                List.of(
                        "--spring.data.redis.url=redis://127.0.0.1:" + stand.redisPort(),
                        "--spring.profiles.active=bare",
                        "--management.endpoint.health.probes.enabled=true"))) {
            bare.awaitReady();
            var ratios = new ArrayList<Double>();
            var medians = new LinkedHashMap<String, Double>();
            stand.bare(bare.port(), 8, WARM);
            for (int i = 0; i < ROUNDS; i++) {
                double theirs = stand.bare(bare.port(), 8, 500);
                double ours =
                        stand.closed("beside bare", 8, 500).acknowledgement().p50();
                ratios.add(ours / theirs);
                medians.put("Duta, round " + (i + 1), ours);
                medians.put("bare endpoint, round " + (i + 1), theirs);
            }
            ratios.sort(null);
            report.bars("p50 of the acknowledgement in ms, 8 connections, answer included", medians);
            report.fact(
                    "acknowledgement with its answer, p50 to that of a bare accept endpoint",
                    "median %s, from %s to %s"
                            .formatted(
                                    ratio(ratios.get(ROUNDS / 2)),
                                    ratio(ratios.get(0)),
                                    ratio(ratios.get(ROUNDS - 1))));
        }
    }

    private static String ratio(double value) {
        return "%.2f".formatted(value);
    }
}
