package my.duta.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A small file system for one folder, where we may mount one; else only a folder, which never fills. */
final class Disk implements AutoCloseable {

    private static final int BLOCK = 1 << 20;

    private final Path folder;
    private final boolean small;

    Disk(Path folder) {
        this.folder = folder;
        this.small = run("mount", "-t", "tmpfs", "-o", "size=256m", "none", folder.toString());
    }

    /** Whether it can be filled. */
    boolean isSmall() {
        return small;
    }

    /** Leaves no byte free. */
    void fill() {
        try (var out = Files.newOutputStream(ballast())) {
            for (byte[] block = new byte[BLOCK]; ; ) {
                out.write(block);
            }
        } catch (IOException full) {
            // which was to be reached
        }
    }

    /** Gives the room back. */
    void free() {
        try {
            Files.deleteIfExists(ballast());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path ballast() {
        return folder.resolve("ballast");
    }

    private static boolean run(String... command) {
        try {
            return new ProcessBuilder(List.of(command)).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        if (small) {
            run("umount", folder.toString());
        }
    }
}
