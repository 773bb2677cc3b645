package my.duta.llm;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Embeds in this process with the quantised {@code bge-small-en-v1.5}, which knows English only and reads the first
 * 512 word pieces of a text. The model is loaded when first needed, which takes about a second.
 */
public class BgeEmbedder implements Embedder {

    /** Texts that go to the model in one call; more would only hold more memory. */
    private static final int BATCH = 32;

    private volatile @Nullable EmbeddingModel loaded;

    @Override
    public float[] embedQuery(String query) {
        return load().embed(query).content().vector();
    }

    @Override
    public List<float[]> embedAll(List<String> texts) {
        var vectors = new ArrayList<float[]>(texts.size());
        for (int from = 0; from < texts.size(); from += BATCH) {
            List<TextSegment> batch = texts.subList(from, Math.min(texts.size(), from + BATCH)).stream()
                    .map(TextSegment::from)
                    .toList();
            for (Embedding embedding : load().embedAll(batch).content()) {
                vectors.add(embedding.vector());
            }
        }
        return vectors;
    }

    @Override
    public String model() {
        return "bge-small-en-v1.5-q";
    }

    @Override
    public int dimensions() {
        return 384;
    }

    @Override
    public Set<String> languages() {
        return Set.of("en");
    }

    private EmbeddingModel load() {
        EmbeddingModel model = loaded;
        if (model == null) {
            synchronized (this) {
                model = loaded;
                if (model == null) {
                    model = new BgeSmallEnV15QuantizedEmbeddingModel();
                    loaded = model;
                }
            }
        }
        return model;
    }
}
