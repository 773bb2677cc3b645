package my.duta.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryWatcherTests {

    private static final Duration OFTEN = Duration.ofMillis(50);

    @TempDir
    private Path directory;

    private final LinkedBlockingQueue<String> publications = new LinkedBlockingQueue<>();
    private LibraryWatcher watcher = new LibraryWatcher(Path.of("absent"), OFTEN, () -> {});

    @AfterEach
    void stop() {
        watcher.stop();
    }

    @Test
    void publishesOnceForFilesThatAreSavedTogether() throws Exception {
        watch(() -> publications.add("published"));
        Files.createDirectories(directory.resolve("gems"));
        Files.writeString(directory.resolve("gems/ms.md"), "satu");
        Files.writeString(directory.resolve("gems/en.md"), "one");

        assertThat(published()).isEqualTo("published");
        assertThat(publications.poll(5 * OFTEN.toMillis(), TimeUnit.MILLISECONDS))
                .isNull();
    }

    @Test
    void publishesWhenAFileChangesAndWhenItIsDeleted() throws Exception {
        Files.createDirectories(directory.resolve("gems"));
        Path file = Files.writeString(directory.resolve("gems/ms.md"), "satu");
        watch(() -> publications.add(Files.exists(file) ? "changed" : "deleted"));

        Files.writeString(file, "satu dua");
        assertThat(published()).isEqualTo("changed");
        Files.delete(file);
        assertThat(published()).isEqualTo("deleted");
    }

    @Test
    void goesOnAfterAPublicationThatFailed() throws Exception {
        watch(() -> {
            publications.add("tried");
            throw new IllegalStateException("no");
        });

        Files.writeString(directory.resolve("a.md"), "1");
        assertThat(published()).isEqualTo("tried");
        Files.writeString(directory.resolve("b.md"), "2");
        assertThat(published()).isEqualTo("tried");
    }

    @Test
    void overlooksHiddenFilesAndAFolderThatIsNotThere() throws Exception {
        watch(() -> publications.add("published"));
        Files.writeString(directory.resolve(".ms.md.swp"), "x");

        assertThat(publications.poll(6 * OFTEN.toMillis(), TimeUnit.MILLISECONDS))
                .isNull();
        var nowhere = new LibraryWatcher(directory.resolve("absent"), OFTEN, () -> {});
        nowhere.start();
        assertThat(nowhere.isRunning()).isFalse();
    }

    private void watch(Runnable publication) {
        watcher = new LibraryWatcher(directory, OFTEN, publication);
        watcher.start();
        assertThat(watcher.isRunning()).isTrue();
    }

    private String published() throws InterruptedException {
        return String.valueOf(publications.poll(10, TimeUnit.SECONDS));
    }
}
