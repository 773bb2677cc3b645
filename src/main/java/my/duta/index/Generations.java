package my.duta.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import my.duta.language.LanguageTables;
import org.apache.lucene.store.MMapDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * The generations on disk, each in a folder of its own that appears whole or not at all, and a note of the one that was
 * served last.
 */
@Component
public class Generations {

    private static final Logger log = LoggerFactory.getLogger(Generations.class);
    private static final String PREFIX = "generation-";
    private static final String UNFINISHED = "unfinished-";
    private static final String SERVED = "served";
    private static final Duration ABANDONED_AFTER = Duration.ofHours(1);

    private final IndexProperties properties;

    private final Clock clock;
    private final String analysis;

    @Autowired
    public Generations(IndexProperties properties, Clock clock) {
        this(properties, clock, Analysis.VERSION + " " + LanguageTables.version());
    }

    Generations(IndexProperties properties, Clock clock, String analysis) {
        this.properties = properties;
        this.clock = clock;
        this.analysis = analysis;
    }

    /** The folder that vectors are cached in beside the generations. */
    public Path cache() {
        return properties.directory().resolve("embeddings");
    }

    /**
     * Opens a generation, if it is there and sound.
     *
     * @param model that its vectors must come from
     */
    public Optional<ChunkIndex> open(String generation, String model) {
        Path folder = folder(generation, model);
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try {
            return Optional.of(ChunkIndex.open(generation, folder));
        } catch (UncheckedIOException | IllegalStateException e) {
            log.warn("Generation {} on disk is damaged and will be built anew", generation, e);
            return Optional.empty();
        }
    }

    /** The generation that was served last, if there is one with vectors of the model. */
    public Optional<ChunkIndex> lastServed(String model) {
        Path note = properties.directory().resolve(SERVED);
        try {
            return Files.isRegularFile(note) ? open(Files.readString(note).strip(), model) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Builds a generation beside the others and opens it.
     *
     * @param model that the vectors come from
     * @param vectors one for each chunk in the same order
     * @throws UncheckedIOException if it cannot be written; then nothing is left behind
     */
    public ChunkIndex build(String generation, String model, List<Chunk> chunks, List<float[]> vectors) {
        try {
            Files.createDirectories(properties.directory());
            removeAbandoned();
            Path unfinished = Files.createTempDirectory(properties.directory(), UNFINISHED);
            try {
                try (var directory = new MMapDirectory(unfinished)) {
                    ChunkWriter.write(directory, chunks, vectors);
                }
                takePlace(unfinished, folder(generation, model));
            } finally {
                FileSystemUtils.deleteRecursively(unfinished);
            }
            return ChunkIndex.open(generation, folder(generation, model));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Notes which generation is served, and removes the oldest ones beyond those that are kept. */
    public void served(String generation, String model) {
        Path folder = folder(generation, model);
        try {
            Files.setLastModifiedTime(folder, FileTime.from(clock.instant()));
            Path note = Files.createTempFile(properties.directory(), SERVED, ".tmp");
            Files.writeString(note, generation, StandardCharsets.UTF_8);
            move(note, properties.directory().resolve(SERVED));
            for (Path old : oldest()) {
                if (!old.equals(folder)) {
                    FileSystemUtils.deleteRecursively(old);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> oldest() throws IOException {
        try (Stream<Path> folders = Files.list(properties.directory())) {
            var all = new ArrayList<>(
                    folders.filter(it -> it.getFileName().toString().startsWith(PREFIX))
                            .toList());
            all.sort(Comparator.comparing(Generations::age).reversed());
            return all.subList(Math.min(all.size(), properties.keptGenerations()), all.size());
        }
    }

    private static FileTime age(Path folder) {
        try {
            return Files.getLastModifiedTime(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Beside the name of the generation it bears what this replica makes of it: the model, how words are cut, by which
     * tables of words, and the form.
     */
    private Path folder(String generation, String model) {
        var maker = new CRC32();
        maker.update((model + " " + analysis + " " + ChunkWriter.FORMAT).getBytes(StandardCharsets.UTF_8));
        return properties.directory().resolve(PREFIX + generation + "-" + Long.toHexString(maker.getValue()));
    }

    /** What a process left that died while it built. */
    private void removeAbandoned() throws IOException {
        FileTime longAgo = FileTime.from(clock.instant().minus(ABANDONED_AFTER));
        try (Stream<Path> folders = Files.list(properties.directory())) {
            for (Path it : folders.filter(path -> path.getFileName().toString().startsWith(UNFINISHED))
                    .toList()) {
                if (Files.exists(it) && age(it).compareTo(longAgo) < 0) {
                    FileSystemUtils.deleteRecursively(it);
                }
            }
        }
    }

    /** Another process may have built the same generation meanwhile; then its work is as good as ours, unless damaged. */
    private void takePlace(Path finished, Path place) throws IOException {
        if (Files.exists(place)) {
            FileSystemUtils.deleteRecursively(place);
        }
        move(finished, place);
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
