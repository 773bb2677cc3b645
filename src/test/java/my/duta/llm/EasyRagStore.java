package my.duta.llm;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.store.embedding.EmbeddingMatch;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore;
import java.util.List;

/** LangChain4j's store in memory, filled and asked as its easy RAG does. */
public final class EasyRagStore {

    private final InMemoryEmbeddingStore<String> store = new InMemoryEmbeddingStore<>();

    /**
     * Fills it.
     *
     * @param texts one for each id
     * @param vectors of the texts
     */
    public EasyRagStore(List<String> ids, List<String> texts, List<float[]> vectors) {
        store.addAll(ids, vectors.stream().map(Embedding::from).toList(), texts);
    }

    /** The ids of the nearest, the nearest first. */
    public List<String> nearest(float[] vector, int most) {
        var request = EmbeddingSearchRequest.builder()
                .queryEmbedding(Embedding.from(vector))
                .maxResults(most)
                .build();
        return store.search(request).matches().stream()
                .map(EmbeddingMatch::embeddingId)
                .toList();
    }
}
