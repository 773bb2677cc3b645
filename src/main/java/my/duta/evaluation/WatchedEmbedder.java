package my.duta.evaluation;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import my.duta.knowledge.Embeddings;
import my.duta.llm.Embedder;
import org.jspecify.annotations.Nullable;

/**
 * Embeds a corpus once, however often it is measured, and tells how far that has come; and a query once that is asked
 * twice in a row.
 */
final class WatchedEmbedder implements Embedder {

    private static final int TOLD_EVERY = 256;

    private final Embedder embedder;
    private final Embeddings kept;
    private final Consumer<Progress> progress;
    private @Nullable Known last;

    private record Known(String query, float[] vector) {}

    /**
     * Watches an embedder.
     *
     * @param kept what it computed before
     */
    WatchedEmbedder(Embedder embedder, Embeddings kept, Consumer<Progress> progress) {
        this.embedder = embedder;
        this.kept = kept;
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
        return kept.of(texts, it -> {
                    if (it.of() > 0 && it.done() % TOLD_EVERY == 0) {
                        progress.accept(new Progress(Progress.Stage.EMBEDDING, it.done(), it.of()));
                    }
                })
                .inOrder();
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
