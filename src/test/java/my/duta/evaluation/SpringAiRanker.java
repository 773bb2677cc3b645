package my.duta.evaluation;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.List;
import java.util.stream.IntStream;
import my.duta.index.Chunk;
import my.duta.llm.Embedder;
import org.slf4j.LoggerFactory;
import org.springframework.ai.document.Document;
import org.springframework.ai.embedding.Embedding;
import org.springframework.ai.embedding.EmbeddingModel;
import org.springframework.ai.embedding.EmbeddingRequest;
import org.springframework.ai.embedding.EmbeddingResponse;
import org.springframework.ai.vectorstore.SearchRequest;
import org.springframework.ai.vectorstore.SimpleVectorStore;

/** Spring AI's store in memory. */
final class SpringAiRanker implements Ranker {

    private final SimpleVectorStore store;

    SpringAiRanker(List<Chunk> chunks, Embedder embedder) {
        // It tells of every single document.
        ((Logger) LoggerFactory.getLogger(SimpleVectorStore.class)).setLevel(Level.WARN);
        this.store = SimpleVectorStore.builder(new Model(embedder)).build();
        store.add(chunks.stream()
                .map(it -> Document.builder()
                        .id(it.id().value())
                        .text(it.withHeadings())
                        .build())
                .toList());
    }

    /** An embedder as Spring AI asks one. */
    private record Model(Embedder embedder) implements EmbeddingModel {

        @Override
        public EmbeddingResponse call(EmbeddingRequest request) {
            List<float[]> vectors = embedder.embedAll(request.getInstructions());
            return new EmbeddingResponse(IntStream.range(0, vectors.size())
                    .mapToObj(it -> new Embedding(vectors.get(it), it))
                    .toList());
        }

        @Override
        public float[] embed(Document document) {
            return embedder.embedAll(List.of(document.getText())).get(0);
        }

        @Override
        public float[] embed(String text) {
            return embedder.embedQuery(text);
        }

        @Override
        public int dimensions() {
            return embedder.dimensions();
        }
    }

    @Override
    public String name() {
        return "spring-ai";
    }

    @Override
    public List<String> rank(Asking asking, int most) {
        var request = SearchRequest.builder()
                .query(asking.text())
                .topK(most)
                .similarityThresholdAll()
                .build();
        return store.similaritySearch(request).stream().map(Document::getId).toList();
    }
}
