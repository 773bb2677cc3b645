package my.duta.evaluation;

import java.util.List;
import my.duta.index.Chunk;
import my.duta.llm.EasyRagStore;
import my.duta.llm.Embedder;

/** LangChain4j's easy RAG, as far as it finds: an exact scan for the nearest vectors. */
final class EasyRagRanker implements Ranker {

    private final EasyRagStore store;
    private final Embedder embedder;

    EasyRagRanker(List<Chunk> chunks, Embedder embedder) {
        List<String> texts = chunks.stream().map(Chunk::withHeadings).toList();
        this.store =
                new EasyRagStore(chunks.stream().map(it -> it.id().value()).toList(), texts, embedder.embedAll(texts));
        this.embedder = embedder;
    }

    @Override
    public String name() {
        return "langchain4j";
    }

    @Override
    public List<String> rank(Asking asking, int most) {
        return store.nearest(embedder.embedQuery(asking.text()), most);
    }
}
