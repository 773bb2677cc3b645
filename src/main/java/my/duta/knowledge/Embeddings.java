package my.duta.knowledge;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import my.duta.llm.Embedder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The vectors of texts, computed once for each text and model: kept where all replicas find them, and on disk.
 *
 * <p>The file holds what the last publication used, and no more. It is written beside the old one and takes its place
 * whole, so that a process that dies leaves a sound file; one that is damaged all the same is computed anew.
 */
public final class Embeddings {

    private static final Logger log = LoggerFactory.getLogger(Embeddings.class);
    private static final int FORMAT = 1;

    /** Texts that go to the model in one call; what was computed until a process dies is not computed again. */
    private static final int BATCH = 32;

    private final Embedder embedder;
    private final Path directory;
    private final Optional<SharedGenerations> shared;
    private final Steps steps;

    Embeddings(Embedder embedder, Path directory, Optional<SharedGenerations> shared, Steps steps) {
        this.embedder = embedder;
        this.directory = directory;
        this.shared = shared;
        this.steps = steps;
    }

    /**
     * Keeps vectors on disk alone, for texts that are not published.
     *
     * @param directory holds one file for each model
     */
    public static Embeddings onDisk(Embedder embedder, Path directory) {
        return new Embeddings(embedder, directory, Optional.empty(), step -> {});
    }

    /**
     * Vectors of texts in the order of these.
     *
     * @param computed how many texts were sent to the model for them
     */
    public record Vectors(List<float[]> inOrder, int computed) {}

    /** The vectors of texts. Only texts that were not met before are sent to the model. */
    public Vectors of(List<String> texts, Consumer<Progress> progress) {
        List<String> digests = texts.stream().map(Digest::of).toList();
        var used = new LinkedHashSet<>(digests);
        Map<String, float[]> onDisk = load();
        Map<String, float[]> known = new HashMap<>(onDisk);
        Map<String, float[]> inStore =
                shared.map(it -> it.vectors(embedder.model(), used)).orElse(Map.of());
        known.putAll(inStore);
        shareWhatIsKnown(known, inStore.keySet(), used);
        Map<String, String> missing = new LinkedHashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            if (!known.containsKey(digests.get(i))) {
                missing.put(digests.get(i), texts.get(i));
            }
        }
        compute(missing, known, progress);
        if (!onDisk.keySet().containsAll(used)) {
            save(known, used);
        }
        var vectors = new ArrayList<float[]>(texts.size());
        digests.forEach(it -> vectors.add(vector(known, it)));
        return new Vectors(vectors, missing.size());
    }

    /** Looks whether others find the vectors of texts, now that these are used, and gives them what is missing. */
    void share(List<String> texts) {
        if (shared.isPresent()) {
            var used = new LinkedHashSet<>(texts.stream().map(Digest::of).toList());
            shareWhatIsKnown(
                    load(), shared.get().vectors(embedder.model(), used).keySet(), used);
        }
    }

    private void shareWhatIsKnown(Map<String, float[]> known, Set<String> inStore, Set<String> used) {
        Map<String, float[]> unshared = new HashMap<>();
        for (String digest : used) {
            if (known.containsKey(digest) && !inStore.contains(digest)) {
                unshared.put(digest, vector(known, digest));
            }
        }
        shared.ifPresent(it -> it.keepVectors(embedder.model(), unshared));
    }

    private void compute(Map<String, String> missing, Map<String, float[]> known, Consumer<Progress> progress) {
        var digests = List.copyOf(missing.keySet());
        var texts = List.copyOf(missing.values());
        for (int from = 0; from < texts.size(); from += BATCH) {
            progress.accept(new Progress(Progress.Stage.EMBEDDING, from, texts.size()));
            int to = Math.min(texts.size(), from + BATCH);
            List<float[]> vectors = embedder.embedAll(texts.subList(from, to));
            Map<String, float[]> computed = new HashMap<>();
            for (int i = from; i < to; i++) {
                computed.put(digests.get(i), vectors.get(i - from));
            }
            known.putAll(computed);
            steps.made("computed vectors");
            shared.ifPresent(it -> it.keepVectors(embedder.model(), computed));
            steps.made("kept vectors");
        }
        progress.accept(new Progress(Progress.Stage.EMBEDDING, texts.size(), texts.size()));
    }

    private float[] vector(Map<String, float[]> known, String digest) {
        float[] vector = known.get(digest);
        if (vector == null) {
            throw new IllegalStateException("The model " + embedder.model() + " left out a text");
        }
        return vector;
    }

    private Path file() {
        return directory.resolve(embedder.model().replaceAll("[^A-Za-z0-9.-]", "_") + ".vectors");
    }

    private Map<String, float[]> load() {
        Map<String, float[]> known = new LinkedHashMap<>();
        if (!Files.isRegularFile(file())) {
            return known;
        }
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file())))) {
            if (in.readInt() != FORMAT || in.readInt() != embedder.dimensions()) {
                return known;
            }
            int count = in.readInt();
            for (int i = 0; i < count; i++) {
                String digest = in.readUTF();
                var vector = new float[embedder.dimensions()];
                for (int j = 0; j < vector.length; j++) {
                    vector[j] = in.readFloat();
                }
                known.put(digest, vector);
            }
            return known;
        } catch (IOException e) {
            log.warn("The cached vectors in {} are damaged and will be computed anew", file(), e);
            return new LinkedHashMap<>();
        }
    }

    private void save(Map<String, float[]> known, Set<String> used) {
        try {
            Files.createDirectories(directory);
            Path unfinished = Files.createTempFile(directory, "vectors", ".tmp");
            try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(unfinished)))) {
                out.writeInt(FORMAT);
                out.writeInt(embedder.dimensions());
                out.writeInt(used.size());
                for (String digest : used) {
                    out.writeUTF(digest);
                    for (float value : known.getOrDefault(digest, new float[embedder.dimensions()])) {
                        out.writeFloat(value);
                    }
                }
            }
            Files.move(unfinished, file(), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
