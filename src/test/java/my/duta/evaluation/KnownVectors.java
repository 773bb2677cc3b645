package my.duta.evaluation;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import my.duta.knowledge.Embeddings;
import my.duta.llm.Embedder;

/** Embeds every text and every question once, so that what rankers do beside that can be measured by itself. */
final class KnownVectors implements Embedder {

    private final Embedder embedder;
    private final Embeddings kept;
    private final Map<String, float[]> known = new LinkedHashMap<>();
    private final Map<String, float[]> questions = new ConcurrentHashMap<>();

    /**
     * Embeds.
     *
     * @param folder that the vectors of texts are kept in for another run
     */
    KnownVectors(Embedder embedder, Path folder) {
        this.embedder = embedder;
        this.kept = Embeddings.onDisk(embedder, folder);
    }

    @Override
    public float[] embedQuery(String query) {
        return questions.computeIfAbsent(query, embedder::embedQuery);
    }

    @Override
    public List<float[]> embedAll(List<String> texts) {
        List<String> unknown =
                texts.stream().distinct().filter(it -> !known.containsKey(it)).toList();
        if (!unknown.isEmpty()) {
            List<String> all =
                    Stream.concat(known.keySet().stream(), unknown.stream()).toList();
            List<float[]> vectors = kept.of(all, it -> {}).inOrder();
            for (int i = 0; i < all.size(); i++) {
                known.put(all.get(i), vectors.get(i));
            }
        }
        return texts.stream().map(known::get).toList();
    }

    @Override
    public String model() {
        return embedder.model();
    }

    @Override
    public int dimensions() {
        return embedder.dimensions();
    }

    @Override
    public Set<String> languages() {
        return embedder.languages();
    }
}
