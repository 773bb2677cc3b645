package my.duta.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import my.duta.redis.TestRedis;
import org.junit.jupiter.api.Test;

/**
 * Ambassadors who press at the same moment, two in each of two processes; with {@code -Dduta.races=10000} as often as a
 * release must.
 */
class ClaimRaceTests extends DeskStage {

    private static final int RACES = Integer.getInteger("duta.races", 300);

    @Test
    void givesEveryEscalationToExactlyOneWhomAllOthersGetToSee() throws Exception {
        for (int i = 0; i < ClaimingProcess.roster().length; i++) {
            met("duta" + i, ClaimingProcess.address(i));
        }
        desk(ClaimingProcess.roster());
        try (var one = new Racer(directory, 0, 1);
                var two = new Racer(directory, 2, 3)) {
            Quiet.during(() -> {
                for (int race = 0; race < RACES; race++) {
                    race(one, two, "race" + race);
                }
                return RACES;
            });
            assertThat(one.won).isBetween(1, RACES - 1);
            assertThat(one.won + two.won).isEqualTo(RACES);
        }
        AuditTrail.Verification audit = replica.audit.verify();
        assertThat(audit.faults()).isEmpty();
        assertThat(audit.records()).isEqualTo(3L * RACES);
    }

    private void race(Racer one, Racer two, String question) throws IOException {
        Escalation escalation = desk.open(Requests.from("JCU", question));
        List<Racer> order = question.hashCode() % 2 == 0 ? List.of(one, two) : List.of(two, one);
        order.forEach(it -> it.claim(escalation.id()));
        List<String> said =
                Stream.concat(one.said().stream(), two.said().stream()).toList();
        Assignment held = ((Escalation.Assigned) now(escalation)).assignment();

        assertThat(said).filteredOn(it -> it.startsWith("won ")).hasSize(1);
        assertThat(said).allMatch(it -> it.endsWith(" " + held.member().value()));
        desk.withdraw(escalation.id(), officers.find(Requests.OFFICER).orElseThrow());
    }

    /** A process that claims for two people. */
    private static final class Racer implements AutoCloseable {

        private final Process process;
        private final BufferedReader from;
        private final PrintWriter to;
        private int won;

        Racer(Path directory, int first, int second) throws IOException {
            Path own = Files.createDirectories(directory.resolve("racer" + first));
            this.process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                            ClaimingProcess.class.getName(),
                            String.valueOf(TestRedis.port()),
                            own.toString(),
                            String.valueOf(first),
                            String.valueOf(second))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            this.from = process.inputReader();
            this.to = new PrintWriter(process.outputWriter(), true);
            assertThat(from.readLine()).isEqualTo("ready");
        }

        void claim(EscalationId id) {
            to.println(id.value());
        }

        List<String> said() throws IOException {
            var said = new ArrayList<String>();
            for (int i = 0; i < 2; i++) {
                String line = String.valueOf(from.readLine());
                won += line.startsWith("won ") ? 1 : 0;
                said.add(line);
            }
            return said;
        }

        @Override
        public void close() {
            process.destroy();
        }
    }
}
