package my.duta.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
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

    Vectors(DirectoryReader reader) {
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

        private Search(float[] vector) {
            this.vector = vector;
            Arrays.fill(cosines, Float.NaN);
        }

        /** Some documents of those admitted that are nearest, the nearest first. */
        int[] nearest(FixedBitSet admitted, int most) {
            try {
                return admitted.cardinality() <= FEW ? scanned(admitted, most) : byGraph(admitted, most);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private int[] scanned(FixedBitSet admitted, int most) throws IOException {
            var best = new Best(most);
            for (LeafReaderContext leaf : reader.leaves()) {
                FloatVectorValues vectors = leaf.reader().getFloatVectorValues(ChunkWriter.VECTOR);
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

        private int[] byGraph(FixedBitSet admitted, int most) throws IOException {
            TopDocs[] ofLeaves = new TopDocs[reader.leaves().size()];
            for (LeafReaderContext leaf : reader.leaves()) {
                TopDocs found = leaf.reader()
                        .searchNearestVectors(ChunkWriter.VECTOR, vector, most, admitted, Integer.MAX_VALUE);
                ofLeaves[leaf.ord] = found;
            }
            ScoreDoc[] nearest = TopDocs.merge(most, ofLeaves).scoreDocs;
            for (ScoreDoc it : nearest) {
                cosines[it.doc] = 2 * it.score - 1;
            }
            return Stream.of(nearest).mapToInt(it -> it.doc).toArray();
        }

        /** The cosine of a document, from -1 to 1; 0 for one without a vector. */
        float cosine(int document) {
            if (Float.isNaN(cosines[document])) {
                cosines[document] = computed(document);
            }
            return cosines[document];
        }

        private float computed(int document) {
            try {
                LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
                FloatVectorValues vectors = leaf.reader().getFloatVectorValues(ChunkWriter.VECTOR);
                int inLeaf = document - leaf.docBase;
                return vectors == null || vectors.advance(inLeaf) != inLeaf
                        ? 0
                        : VectorUtil.dotProduct(vector, vectors.vectorValue());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
