package my.duta.knowledge;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import my.duta.index.Chunk;
import my.duta.index.ChunkIndex;
import my.duta.index.Generations;
import my.duta.index.Meanings;
import my.duta.index.ServingIndex;
import my.duta.language.Gloss;
import my.duta.llm.Embedder;

/** What this process serves, and how a generation comes to it. */
final class Replica {

    private final Generations generations;
    private final ServingIndex serving;
    private final Embedder embedder;
    private final Gloss gloss;
    private final Optional<SharedGenerations> shared;
    private final Steps steps;

    Replica(
            Generations generations,
            ServingIndex serving,
            Embedder embedder,
            Gloss gloss,
            Optional<SharedGenerations> shared,
            Steps steps) {
        this.generations = generations;
        this.serving = serving;
        this.embedder = embedder;
        this.gloss = gloss;
        this.shared = shared;
        this.steps = steps;
    }

    String model() {
        return embedder.model();
    }

    boolean serves(String generation) {
        return serving.generation().equals(generation);
    }

    /** The chunks that it serves, if it serves this generation. */
    Optional<List<Chunk>> chunks(String generation) {
        return serving.with(
                it -> it.generation().equals(generation) ? Optional.of(it.chunks()) : Optional.<List<Chunk>>empty());
    }

    int size() {
        return serving.with(ChunkIndex::size);
    }

    /** The vectors of chunks; those that are not known yet are computed. */
    Embeddings.Vectors vectors(List<Chunk> chunks, Consumer<Progress> progress) {
        return embeddings(shared).of(texts(chunks), progress);
    }

    /** The vectors of chunks without a look at what replicas share. */
    Embeddings.Vectors ownVectors(List<Chunk> chunks, Consumer<Progress> progress) {
        return embeddings(Optional.empty()).of(texts(chunks), progress);
    }

    /** Makes sure that other replicas find the vectors of chunks. */
    void shareVectors(List<Chunk> chunks) {
        embeddings(shared).share(texts(chunks));
    }

    private Embeddings embeddings(Optional<SharedGenerations> store) {
        return new Embeddings(embedder, generations.cache(), store, steps);
    }

    /** What of chunks goes to the model. */
    List<String> texts(List<Chunk> chunks) {
        return Meanings.texts(chunks, gloss, embedder.languages());
    }

    Optional<ChunkIndex> onDisk(String generation) {
        return generations.open(generation, model());
    }

    Optional<ChunkIndex> lastServed() {
        return generations.lastServed(model());
    }

    ChunkIndex build(String generation, List<Chunk> chunks, Embeddings.Vectors vectors) {
        ChunkIndex index = generations.build(generation, model(), chunks, vectors.inOrder());
        steps.made("built index");
        return index;
    }

    /**
     * Opens a generation that others share: from disk if it is there, else built from what is shared.
     *
     * @throws IllegalStateException if it is not shared whole
     */
    ChunkIndex bring(SharedGenerations store, String generation) {
        return onDisk(generation).orElseGet(() -> {
            List<Chunk> chunks = store.chunks(generation);
            return build(generation, chunks, vectors(chunks, progress -> {}));
        });
    }

    /** Serves an index from now on. */
    void serve(ChunkIndex index) {
        serving.switchTo(index);
        steps.made("switched replica");
    }

    /** Notes on disk what is served, for the next start. */
    void note(String generation) {
        generations.served(generation, model());
    }
}
