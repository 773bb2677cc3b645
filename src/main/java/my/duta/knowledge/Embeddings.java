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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import my.duta.llm.Embedder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The vectors of texts, computed once for each text and model and kept on disk.
 *
 * <p>The file holds what the last publication used, and no more. It is written beside the old one and takes its place
 * whole, so that a process that dies leaves a sound file; one that is damaged all the same is computed anew.
 */
final class Embeddings {

    private static final Logger log = LoggerFactory.getLogger(Embeddings.class);
    private static final int FORMAT = 1;

    private final Embedder embedder;
    private final Path directory;

    Embeddings(Embedder embedder, Path directory) {
        this.embedder = embedder;
        this.directory = directory;
    }

    /** The vectors of texts in the same order. Only texts that were not met before are sent to the model. */
    List<float[]> of(List<String> texts) {
        Map<String, float[]> known = load();
        Map<String, String> missing = new LinkedHashMap<>();
        List<String> digests = texts.stream().map(Digest::of).toList();
        for (int i = 0; i < texts.size(); i++) {
            if (!known.containsKey(digests.get(i))) {
                missing.put(digests.get(i), texts.get(i));
            }
        }
        if (!missing.isEmpty()) {
            List<float[]> vectors = embedder.embedAll(List.copyOf(missing.values()));
            var keys = new ArrayList<>(missing.keySet());
            for (int i = 0; i < keys.size(); i++) {
                known.put(keys.get(i), vectors.get(i));
            }
            save(known, new LinkedHashSet<>(digests));
        }
        var vectors = new ArrayList<float[]>(texts.size());
        for (String digest : digests) {
            float[] vector = known.get(digest);
            if (vector == null) {
                throw new IllegalStateException("The model " + embedder.model() + " left out a text");
            }
            vectors.add(vector);
        }
        return vectors;
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
