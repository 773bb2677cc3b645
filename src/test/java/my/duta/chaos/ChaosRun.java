package my.duta.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Runs the long form, prints its table and keeps it; {@code mvn -Pchaos verify} starts it. */
class ChaosRun {

    private static final Path REPORT = Path.of("target", "chaos.txt");

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path home;

    @Test
    void nothingIsLostAndNothingSaidTwice() {
        var settings = new Chaos.Settings(
                Integer.getInteger("duta.chaos.questions", 5_000),
                Integer.getInteger("duta.chaos.kills", 50),
                Integer.getInteger("duta.chaos.minutes", 120),
                Long.getLong("duta.chaos.seed", 20_261_124L),
                Integer.getInteger("duta.chaos.processes", 3),
                Integer.getInteger("duta.chaos.kills-of-a-round", 6),
                Integer.getInteger("duta.chaos.redis-restarts", 20));

        Tally tally = new Chaos(settings).play(home, ChaosRun::keep);

        System.out.println(read());
        assertThat(tally.found(Finding.Kind.LOST)).isZero();
        assertThat(tally.found(Finding.Kind.DOUBLED)).isZero();
    }

    private static void keep(String table) {
        try {
            Files.writeString(REPORT, table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read() {
        try {
            return Files.readString(REPORT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
