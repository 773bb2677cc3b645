package my.duta.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form of the run of faults: some processes die in the middle of some questions, and Redis once. */
@Tag("alone")
class ChaosIntegrationTests {

    private static final long SEED = 20_261_124;

    @TempDir
    private Path home;

    @Test
    void nothingIsLostAndNothingSaidTwice() {
        var tally = new Tally();
        var random = new Random(SEED);
        var troubles = new ArrayList<Trouble>();
        for (String step : List.of("accept", "finish", Balancer.ANSWER)) {
            troubles.add(new Trouble.KillAt(new Failpoint(step, Failpoint.Moment.AFTER), 2, tally));
        }
        troubles.add(new Trouble.RedisRestart(Duration.ofSeconds(1), tally));
        troubles.add(new Trouble.Kill(random, tally));
        try (var stage = new Stage(home, 2, SEED)) {
            var round = new Round(
                    stage, new Round.Plan(1, SEED, 200, Duration.ofMillis(100), troubles, Duration.ofSeconds(90)));

            Evidence evidence = round.play();

            List<Finding> findings = new Checker(Chaos.MOST_ATTEMPTS, Chaos.LONGEST_DELIVERY).check(evidence);
            tally.add(round, evidence, findings);
            System.out.println(tally.print(SEED, stage.kills()));
            assertThat(findings)
                    .as("an answer that was put off may be overtaken, and slow machines are slow")
                    .filteredOn(it -> !EnumSet.of(Finding.Kind.MISORDERED, Finding.Kind.OVERTRIED, Finding.Kind.SLOW)
                            .contains(it.kind()))
                    .isEmpty();
            assertThat(Failpoint.forgotten(stage.steps()))
                    .as("every step of a question is a failpoint")
                    .isEmpty();
        }
    }
}
