package my.duta.manuscript;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** The folder of a reader's process: the only place it writes to, gone when the process is. */
final class ReaderFolder {

    private ReaderFolder() {}

    static Path create() throws IOException {
        Path folder = Files.createTempDirectory("duta-reader-");
        Files.createFile(folder.resolve(ReaderCommand.NO_HOSTS));
        return folder;
    }

    /** Deletes it as far as that can be done; what stays is for the operating system to clear away. */
    static void delete(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException e) {
            // A file that comes and goes beside us is no reason to stop.
        }
    }
}
