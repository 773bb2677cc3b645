package my.duta.knowledge;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import my.duta.index.Chunk;
import my.duta.index.ChunkIndex;
import my.duta.knowledge.Publication.Published;
import my.duta.knowledge.SharedGenerations.Serving;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes generations: makes them of a library, and brings them to serve, one step after the other. */
final class GenerationPublisher {

    private static final Logger log = LoggerFactory.getLogger(GenerationPublisher.class);

    /** Raised whenever the same library would give other chunks or vectors. */
    private static final int VERSION = 3;

    /** Files that are kept in one step. */
    private static final int BATCH = 20;

    private final Replica replica;
    private final Manuscripts manuscripts;
    private final LibraryCheck check;
    private final Clock clock;
    private final Steps steps;

    GenerationPublisher(Replica replica, Manuscripts manuscripts, LibraryCheck check, Clock clock, Steps steps) {
        this.replica = replica;
        this.manuscripts = manuscripts;
        this.check = check;
        this.clock = clock;
        this.steps = steps;
    }

    /** The name of the generation that a library makes with our model. */
    String generation(Library library) {
        String contents = String.join("\n", library.digest(), replica.model(), Integer.toString(VERSION));
        return Digest.of(contents).substring(0, 16);
    }

    /** The files of a library with their chunks, after all checks. */
    private SortedMap<String, List<Chunk>> read(Library library, Consumer<Progress> progress) {
        progress.accept(new Progress(Progress.Stage.READING, 0, library.files().size()));
        SortedMap<String, List<Chunk>> files =
                check.sound(library, library.read(manuscripts)).files();
        manuscripts.keepOnly(library);
        progress.accept(new Progress(
                Progress.Stage.READING, library.files().size(), library.files().size()));
        steps.made("read library");
        return files;
    }

    private static List<Chunk> chunks(Map<String, List<Chunk>> files) {
        return files.values().stream().flatMap(List::stream).toList();
    }

    /** Publishes in this process only. */
    Published publishAlone(Library library, Consumer<Progress> progress) {
        long begin = System.nanoTime();
        String generation = generation(library);
        int editions = library.files().size();
        if (replica.serves(generation)) {
            return new Published(generation, editions, replica.size(), 0, false, since(begin));
        }
        Optional<ChunkIndex> onDisk = replica.onDisk(generation);
        int embedded = 0;
        ChunkIndex index;
        if (onDisk.isPresent()) {
            index = onDisk.get();
        } else {
            List<Chunk> chunks = chunks(read(library, progress));
            Embeddings.Vectors vectors = replica.ownVectors(chunks, progress);
            embedded = vectors.computed();
            progress.accept(new Progress(Progress.Stage.BUILDING, 0, chunks.size()));
            index = replica.build(generation, chunks, vectors);
        }
        int size = index.size();
        serve(index, progress);
        return new Published(generation, editions, size, embedded, onDisk.isEmpty(), since(begin));
    }

    /** Publishes for all replicas. */
    Published publish(SharedGenerations store, Library library, String by, Consumer<Progress> progress) {
        long begin = System.nanoTime();
        String generation = generation(library);
        Optional<Serving> seen = store.serving();
        long epoch = seen.map(Serving::epoch).orElse(0L);
        if (seen.filter(it -> it.generation().equals(generation)).isPresent()) {
            follow(store);
            return new Published(generation, library.files().size(), replica.size(), 0, false, since(begin));
        }
        Optional<KeptGeneration> known = store.kept().stream()
                .filter(it -> it.generation().equals(generation))
                .findFirst();
        if (known.isPresent()) {
            KeptGeneration it = known.get();
            var again = new KeptGeneration(
                    generation,
                    epoch + 1,
                    clock.instant(),
                    by,
                    it.editions(),
                    it.chunks(),
                    0,
                    it.library(),
                    it.model(),
                    false);
            ChunkIndex index = replica.bring(store, generation);
            switchTo(store, index, () -> store.publish(again, epoch), progress);
            return new Published(generation, it.editions(), it.chunks(), 0, false, since(begin));
        }
        SortedMap<String, List<Chunk>> files = read(library, progress);
        List<Chunk> chunks = chunks(files);
        Embeddings.Vectors vectors = replica.vectors(chunks, progress);
        store(store, generation, files, chunks, progress);
        progress.accept(new Progress(Progress.Stage.BUILDING, 0, chunks.size()));
        ChunkIndex index = replica.onDisk(generation).orElseGet(() -> replica.build(generation, chunks, vectors));
        var about = new KeptGeneration(
                generation,
                epoch + 1,
                clock.instant(),
                by,
                files.size(),
                chunks.size(),
                vectors.computed(),
                library.digest(),
                replica.model(),
                false);
        Serving now = switchTo(store, index, () -> store.publish(about, epoch), progress);
        tidy(store, chunks, now);
        return new Published(generation, files.size(), chunks.size(), vectors.computed(), true, since(begin));
    }

    private void store(
            SharedGenerations store,
            String generation,
            SortedMap<String, List<Chunk>> files,
            List<Chunk> chunks,
            Consumer<Progress> progress) {
        Map<String, List<Chunk>> batch = new LinkedHashMap<>();
        int done = 0;
        for (var file : files.entrySet()) {
            batch.put(file.getKey(), file.getValue());
            done++;
            if (batch.size() == BATCH || done == files.size()) {
                store.keepFiles(generation, batch);
                steps.made("kept files");
                progress.accept(new Progress(Progress.Stage.STORING, done, files.size()));
                batch = new LinkedHashMap<>();
            }
        }
        store.keepTexts(
                generation,
                replica.texts(chunks).stream().map(Digest::of).distinct().toList());
        steps.made("kept texts");
    }

    /** A step from what serves to what shall serve; nothing if another was faster. */
    @FunctionalInterface
    private interface Switch {
        Optional<Serving> make();
    }

    /** Switches for all replicas, then in this one. If all cannot, this one does not. */
    private Serving switchTo(SharedGenerations store, ChunkIndex index, Switch step, Consumer<Progress> progress) {
        Serving now;
        try {
            now = step.make()
                    .or(() -> alreadyServing(store, index))
                    .orElseThrow(() -> new NotPublished(
                            NotPublished.Reason.OVERTAKEN,
                            "Another publication or roll-back was faster; look at what serves now, then try again"));
            steps.made("switched all");
        } catch (RuntimeException e) {
            index.close();
            throw e;
        }
        serve(index, progress);
        return now;
    }

    /** Whoever was faster may have published just the same, as replicas do that start together. */
    private static Optional<Serving> alreadyServing(SharedGenerations store, ChunkIndex index) {
        return store.serving().filter(it -> it.generation().equals(index.generation()));
    }

    private void serve(ChunkIndex index, Consumer<Progress> progress) {
        progress.accept(new Progress(Progress.Stage.SWITCHING, 0, 1));
        String generation = index.generation();
        replica.serve(index);
        try {
            replica.note(generation);
        } catch (UncheckedIOException e) {
            log.warn("It could not be noted on disk that generation {} serves", generation, e);
        }
        progress.accept(new Progress(Progress.Stage.SWITCHING, 1, 1));
    }

    /** What has no part in serving may fail; the next publication does it again. */
    private void tidy(SharedGenerations store, List<Chunk> chunks, Serving now) {
        try {
            replica.shareVectors(chunks);
            store.sweep(now.epoch());
            steps.made("swept");
        } catch (RuntimeException e) {
            log.warn("What older generations left in Redis was not swept; the next publication will", e);
        }
    }

    Published rollBack(SharedGenerations store, Optional<String> wanted, String by) {
        long begin = System.nanoTime();
        long epoch = store.serving().map(Serving::epoch).orElse(0L);
        List<KeptGeneration> kept = store.kept();
        KeptGeneration target = wanted.map(it -> kept(kept, it)).orElseGet(() -> before(kept));
        if (target.serving()) {
            follow(store);
            return new Published(target.generation(), target.editions(), target.chunks(), 0, false, since(begin));
        }
        ChunkIndex index = replica.bring(store, target.generation());
        switchTo(store, index, () -> store.rollBack(target.generation(), by, epoch), progress -> {});
        return new Published(target.generation(), target.editions(), target.chunks(), 0, false, since(begin));
    }

    /** The generation of a name, or of the beginning of one. */
    static KeptGeneration kept(List<KeptGeneration> kept, String name) {
        List<KeptGeneration> found = kept.stream()
                .filter(it -> !name.isBlank() && it.generation().startsWith(name))
                .toList();
        if (found.size() != 1) {
            throw new NotPublished(
                    NotPublished.Reason.NOT_KEPT,
                    found.isEmpty()
                            ? "No generation " + name + " is kept"
                            : "Several generations begin with " + name + "; write more of its name");
        }
        return found.get(0);
    }

    private static KeptGeneration before(List<KeptGeneration> kept) {
        return kept.stream()
                .dropWhile(it -> !it.serving())
                .skip(1)
                .findFirst()
                .orElseThrow(() -> new NotPublished(
                        NotPublished.Reason.NOTHING_BEFORE, "No generation is kept from before the serving one"));
    }

    /**
     * Serves here what serves everywhere.
     *
     * @return whether that was another generation than before
     */
    boolean follow(SharedGenerations store) {
        boolean followed = false;
        Optional<Serving> now = store.serving();
        while (now.isPresent() && !replica.serves(now.get().generation())) {
            serve(replica.bring(store, now.get().generation()), progress -> {});
            followed = true;
            now = store.serving();
        }
        return followed;
    }

    private static Duration since(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
