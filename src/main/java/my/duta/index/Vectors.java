package my.duta.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import my.duta.language.Language;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.VectorUtil;

/**
 * The vectors of documents, all of length one.
 *
 * <p>Few that may be found are compared one by one, which is exact and as fast; among many, a graph leads to the nearest
 * (Malkov and Yashunin, "Efficient and Robust Approximate Nearest Neighbor Search Using Hierarchical Navigable Small World
 * Graphs", TPAMI 2020).
 */
final class Vectors {

    /** As many are compared one by one in about the time that the graph takes among very many. */
    private static final int FEW = 3000;

    private final DirectoryReader reader;

    /**
     * Reads vectors.
     *
     * @throws IllegalStateException if they lie in several segments: a generation is merged into one
     */
    Vectors(DirectoryReader reader) {
        if (reader.leaves().size() > 1) {
            throw new IllegalStateException("A generation in " + reader.leaves().size() + " segments");
        }
        this.reader = reader;
    }

    /** Searches what is near a vector. */
    Search near(float[] vector) {
        return new Search(VectorUtil.l2normalize(vector.clone(), false));
    }

    /** One search; for use by one thread. */
    final class Search {

        private final float[] vector;
        private final float[] cosines = new float[reader.maxDoc()];
        private final Map<Language, FloatVectorValues> read = new EnumMap<>(Language.class);

        private Search(float[] vector) {
            this.vector = vector;
            Arrays.fill(cosines, Float.NaN);
        }

        /** Some documents of a language, of those admitted, that are nearest, the nearest first. */
        int[] nearest(Language language, FixedBitSet admitted, int most) {
            String field = ChunkWriter.vectors(language);
            try {
                return admitted.cardinality() <= FEW ? scanned(field, admitted, most) : byGraph(field, admitted, most);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private int[] scanned(String field, FixedBitSet admitted, int most) throws IOException {
            var best = new Best(most);
            for (LeafReaderContext leaf : reader.leaves()) {
                FloatVectorValues vectors = leaf.reader().getFloatVectorValues(field);
                while (vectors != null && vectors.nextDoc() < leaf.reader().maxDoc()) {
                    int document = leaf.docBase + vectors.docID();
                    if (admitted.get(document)) {
                        cosines[document] = VectorUtil.dotProduct(vector, vectors.vectorValue());
                        best.offer(document, cosines[document]);
                    }
                }
            }
            return best.take();
        }

        private int[] byGraph(String field, FixedBitSet admitted, int most) throws IOException {
            ScoreDoc[] nearest = reader.leaves()
                    .get(0)
                    .reader()
                    .searchNearestVectors(field, vector, most, admitted, Integer.MAX_VALUE)
                    .scoreDocs;
            for (ScoreDoc it : nearest) {
                cosines[it.doc] = 2 * it.score - 1;
            }
            return Stream.of(nearest).mapToInt(it -> it.doc).toArray();
        }

        /** The cosine of a document in a language, from -1 to 1; 0 for one without a vector. */
        float cosine(Language language, int document) {
            if (Float.isNaN(cosines[document])) {
                cosines[document] = computed(language, document);
            }
            return cosines[document];
        }

        private float computed(Language language, int document) {
            try {
                Optional<FloatVectorValues> vectors = before(language, document);
                return vectors.isPresent() && stepsTo(vectors.get(), document)
                        ? VectorUtil.dotProduct(vector, vectors.get().vectorValue())
                        : 0;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Vectors that stand at a document or before it; to begin anew costs more than to go on. */
        private Optional<FloatVectorValues> before(Language language, int document) throws IOException {
            FloatVectorValues known = read.get(language);
            if (known != null && known.docID() <= document) {
                return Optional.of(known);
            }
            for (LeafReaderContext leaf : reader.leaves()) {
                FloatVectorValues anew = leaf.reader().getFloatVectorValues(ChunkWriter.vectors(language));
                if (anew != null) {
                    read.put(language, anew);
                    return Optional.of(anew);
                }
            }
            return Optional.empty();
        }

        private static boolean stepsTo(FloatVectorValues vectors, int document) throws IOException {
            return document == (vectors.docID() < document ? vectors.advance(document) : vectors.docID());
        }
    }
}
