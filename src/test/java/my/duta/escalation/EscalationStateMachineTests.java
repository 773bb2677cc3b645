package my.duta.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.IntStream;
import my.duta.directory.Absences;
import my.duta.directory.Roster;
import my.duta.directory.Rosters;
import my.duta.redis.TestRedis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Clicks, replies, time, absences and changes of the roster in any order. With {@code -Dduta.sequences=10000} as many as
 * a release must stand; {@code -Dduta.seed} plays one of them again.
 */
class EscalationStateMachineTests {

    private static final int SEQUENCES = Integer.getInteger("duta.sequences", 300);
    private static final long SEED = Long.getLong("duta.seed", 0);

    @TempDir
    private Path directory;

    @Test
    void holdsItsLawsInAnyOrderOfEvents() throws Exception {
        Absences absences = Rosters.absences(TestRedis.empty());
        Roster older = Rosters.of(directory, absences, DeskStage.ROSTER);
        Roster newer = Rosters.of(
                directory,
                absences,
                "JCU,ambassador,Dua,dua@jcu.gov.my,",
                "JCU,deputy,Timbalan,timbalan@jcu.gov.my,",
                "KC,ambassador,Pusat,pusat@kc.gov.my,spaces/KC");

        int acts = Quiet.during(() -> IntStream.range(0, SEQUENCES)
                .map(it -> played(SEED + it, older, newer))
                .sum());

        assertThat(acts).isGreaterThan(SEQUENCES * 2);
    }

    private static int played(long seed, Roster older, Roster newer) {
        var desk = new RandomDesk(seed, older, newer);
        try {
            desk.play(25);
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("With seed " + seed + ": " + e.getMessage(), e);
        }
        return desk.acts();
    }
}
