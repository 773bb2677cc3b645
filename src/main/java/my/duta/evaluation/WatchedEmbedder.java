package my.duta.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import my.duta.llm.Embedder;
import org.jspecify.annotations.Nullable;

/** Tells how far the embedding of a corpus has come, and embeds a query once that is asked twice in a row. */
final class WatchedEmbedder implements Embedder {

    private static final int BATCH = 256;

    private final Embedder embedder;
    private final Consumer<Progress> progress;
    private @Nullable Known last;

    private record Known(String query, float[] vector) {}

    WatchedEmbedder(Embedder embedder, Consumer<Progress> progress) {
        this.embedder = embedder;
        this.progress = progress;
    }

    @Override
    public synchronized float[] embedQuery(String query) {
        Known known = last;
        if (known == null || !known.query.equals(query)) {
            known = new Known(query, embedder.embedQuery(query));
            last = known;
        }
        return known.vector.clone();
    }

    @Override
    public List<float[]> embedAll(List<String> texts) {
        var vectors = new ArrayList<float[]>(texts.size());
        for (int from = 0; from < texts.size(); from += BATCH) {
            progress.accept(new Progress(Progress.Stage.EMBEDDING, from, texts.size()));
            vectors.addAll(embedder.embedAll(texts.subList(from, Math.min(texts.size(), from + BATCH))));
        }
        return vectors;
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
