package my.duta.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import my.duta.llm.Embedder;

/** Embeds, and tells afterwards which questions it was first asked for. */
final class RecordingEmbedder implements Embedder {

    private final Embedder embedder;
    private final List<String> queries = new ArrayList<>();
    private boolean recording = true;

    RecordingEmbedder(Embedder embedder) {
        this.embedder = embedder;
    }

    /** The questions so far; later ones are not recorded. */
    List<String> recorded() {
        recording = false;
        return List.copyOf(queries);
    }

    @Override
    public float[] embedQuery(String query) {
        if (recording) {
            queries.add(query);
        }
        return embedder.embedQuery(query);
    }

    @Override
    public List<float[]> embedAll(List<String> texts) {
        return embedder.embedAll(texts);
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
