package my.duta.chaos;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

/**
 * The long form of the run of faults: round after round, each with troubles of its own, until there were enough
 * questions and enough kills.
 */
final class Chaos {

    /** Tries before a question is buried, and the one that buries it. */
    static final int MOST_ATTEMPTS = 4;

    /** What a delivery may take: the budget, and what a command of Redis may take before we give it up, several times. */
    static final long LONGEST_DELIVERY = 10_000;

    private static final int QUESTIONS_OF_A_ROUND = 250;
    private static final int RESTARTS_OF_A_ROUND = 5;
    private static final Duration QUIET = Duration.ofSeconds(100);

    private final Settings settings;
    private final Random random;
    private final Tally tally = new Tally();
    private final List<Failpoint> points = new ArrayList<>();
    private int kills;
    private int restarts;
    private int at;

    /**
     * How long it goes on.
     *
     * @param questions at least
     * @param kills at least
     * @param minutes after which no further round begins
     * @param killsOfARound at most
     * @param redisRestarts under load, beside those of other troubles
     */
    record Settings(
            int questions, int kills, int minutes, long seed, int processes, int killsOfARound, int redisRestarts) {}

    Chaos(Settings settings) {
        this.settings = settings;
        this.random = new Random(settings.seed());
        points.addAll(Failpoint.all());
        Collections.shuffle(points, random);
    }

    /**
     * Plays it in a folder.
     *
     * @param progress is told the table after every round
     */
    Tally play(Path home, Consumer<String> progress) {
        long end = System.nanoTime() + Duration.ofMinutes(settings.minutes()).toNanos();
        try (var stage = new Stage(home, settings.processes(), settings.seed())) {
            for (int number = 1;
                    System.nanoTime() < end && (tally.questions() < settings.questions() || kills < settings.kills());
                    number++) {
                var round = new Round(
                        stage,
                        new Round.Plan(
                                number,
                                settings.seed() + number,
                                QUESTIONS_OF_A_ROUND,
                                Duration.ofMillis(60),
                                troubles(number),
                                QUIET));
                Evidence evidence = round.play();
                tally.add(round, evidence, new Checker(MOST_ATTEMPTS, LONGEST_DELIVERY).check(evidence));
                kills = stage.kills();
                progress.accept(tally.print(settings.seed(), kills));
            }
        }
        return tally;
    }

    private List<Trouble> troubles(int number) {
        var troubles = new ArrayList<Trouble>();
        troubles.add(new Trouble.Copies(number % 3 == 0 ? 4 : 0, tally));
        switch (number % 10) {
            case 1 -> troubles.add(new Trouble.RedisRestart(Duration.ofSeconds(5), tally));
            case 2 -> troubles.add(new Trouble.Pause(Stage.LEASE.plusSeconds(3), tally));
            case 3 -> troubles.add(new Trouble.RedisSlow(Duration.ofMillis(500), Duration.ofSeconds(8), tally));
            case 4 -> troubles.add(new Trouble.GroupGone(tally));
            case 5 -> troubles.add(new Trouble.RedisRestart(Duration.ofSeconds(60), tally));
            case 6 -> troubles.add(new Trouble.RedisFull(Duration.ofSeconds(5), tally));
            case 7 -> troubles.add(new Trouble.Poison(tally));
            case 8 -> troubles.add(new Trouble.DiskFull(Duration.ofSeconds(5), tally));
            case 9 -> troubles.add(new Trouble.Skew(Duration.ofMinutes(10), tally));
            default -> troubles.add(new Trouble.RedisRestart(Duration.ZERO, tally));
        }
        troubles.add(new Trouble.Chat(chatFault(number), tally));
        for (int i = 0; i < RESTARTS_OF_A_ROUND && restarts < settings.redisRestarts(); i++, restarts++) {
            troubles.add(new Trouble.RedisRestart(Duration.ofMillis(500), tally));
        }
        for (int i = 0; i < settings.killsOfARound(); i++) {
            troubles.add(
                    i == 0 ? new Trouble.Kill(random, tally) : new Trouble.KillAt(next(), random.nextInt(3), tally));
        }
        return troubles;
    }

    private static Map<String, Object> chatFault(int number) {
        return switch (number % 5) {
            case 0 -> Map.of("kind", "STATUS", "status", 429, "path", "messages", "times", 20, "retryAfter", 2);
            case 1 -> Map.of("kind", "STATUS", "status", 429, "path", "messages", "times", 20);
            case 2 -> Map.of("kind", "STATUS", "status", 500, "path", "messages", "times", 20);
            case 3 -> Map.of("kind", "RESET_BEFORE", "path", "messages", "times", 20);
            default -> Map.of("kind", "RESET_AFTER", "path", "messages", "times", 20);
        };
    }

    private Failpoint next() {
        return points.get(at++ % points.size());
    }
}
