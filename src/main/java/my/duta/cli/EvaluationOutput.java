package my.duta.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import my.duta.evaluation.EarlierReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a measurement is held against, and where its picture goes. */
final class EvaluationOutput {

    @Option(
            names = "--baseline",
            paramLabel = "OLD.json",
            description = "A saved report; the difference is told question by question.")
    private @Nullable Path baseline;

    @Option(names = "--plot", paramLabel = "F.svg", description = "Where the risk-coverage plot goes.")
    private @Nullable Path plot;

    /**
     * The report to compare with, if one was named.
     *
     * @throws my.duta.evaluation.SetBroken if it cannot be read as one
     */
    Optional<EarlierReport> baseline() {
        return Optional.ofNullable(baseline).map(EarlierReport::read);
    }

    void writePlot(String svg) {
        if (plot != null) {
            write(plot, svg);
        }
    }

    /**
     * Writes a file.
     *
     * @throws Unwritable if that cannot be
     */
    static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new Unwritable(file, e);
        }
    }

    /** A file cannot be written where it was asked for. */
    static final class Unwritable extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient Path file;

        Unwritable(Path file, IOException cause) {
            super(file + " cannot be written", cause);
            this.file = file;
        }

        Path file() {
            return file;
        }
    }
}
