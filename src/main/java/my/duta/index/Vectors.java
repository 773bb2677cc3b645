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
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.VectorUtil;
import org.apache.lucene.util.hnsw.RandomAccessVectorValues;

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

    /** In place of the ordinal of a document that has no vector. */
    private static final int NONE = -1;

    private final DirectoryReader reader;
    private final int[][] ordinals;

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
        this.ordinals = Stream.of(Language.values()).map(this::ordinals).toArray(int[][]::new);
    }

    /** The ordinal of each document among the vectors of a language, so that one is found without seeking. */
    private int[] ordinals(Language language) {
        int[] ordinals = new int[reader.maxDoc()];
        Arrays.fill(ordinals, NONE);
        Optional<FloatVectorValues> vectors = vectors(language);
        try {
            for (int next = 0; vectors.isPresent() && vectors.get().nextDoc() < ordinals.length; next++) {
                ordinals[vectors.get().docID()] = next;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ordinals;
    }

    private Optional<FloatVectorValues> vectors(Language language) {
        try {
            return reader.leaves().isEmpty()
                    ? Optional.empty()
                    : Optional.ofNullable(
                            reader.leaves().get(0).reader().getFloatVectorValues(ChunkWriter.vectors(language)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Searches what is near a vector. */
    Search near(float[] vector) {
        return new Search(VectorUtil.l2normalize(vector.clone(), false));
    }

    /** One search; for use by one thread. */
    final class Search {

        private final float[] vector;
        private final float[] cosines = new float[reader.maxDoc()];
        private final Map<Language, RandomAccessVectorValues.Floats> byOrdinal = new EnumMap<>(Language.class);

        private Search(float[] vector) {
            this.vector = vector;
            Arrays.fill(cosines, Float.NaN);
        }

        /** Some documents of a language, of those admitted, that are nearest, the nearest first. */
        int[] nearest(Language language, FixedBitSet admitted, int most) {
            return admitted.cardinality() <= FEW
                    ? scanned(language, admitted, most)
                    : byGraph(ChunkWriter.vectors(language), admitted, most);
        }

        private int[] scanned(Language language, FixedBitSet admitted, int most) {
            var best = new Best(most);
            int[] all = ordinals[language.ordinal()];
            for (int document = 0; document < all.length; document++) {
                if (all[document] != NONE && admitted.get(document)) {
                    best.offer(document, cosine(language, document));
                }
            }
            return best.take();
        }

        private int[] byGraph(String field, FixedBitSet admitted, int most) {
            try {
                ScoreDoc[] nearest = reader.leaves()
                        .get(0)
                        .reader()
                        .searchNearestVectors(field, vector, most, admitted, Integer.MAX_VALUE)
                        .scoreDocs;
                for (ScoreDoc it : nearest) {
                    cosines[it.doc] = 2 * it.score - 1;
                }
                return Stream.of(nearest).mapToInt(it -> it.doc).toArray();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** The cosine of a document in a language, from -1 to 1; 0 for one without a vector. */
        float cosine(Language language, int document) {
            if (Float.isNaN(cosines[document])) {
                cosines[document] = computed(language, document);
            }
            return cosines[document];
        }

        private float computed(Language language, int document) {
            int ordinal = ordinals[language.ordinal()][document];
            if (ordinal == NONE) {
                return 0;
            }
            try {
                return VectorUtil.dotProduct(
                        vector,
                        byOrdinal.computeIfAbsent(language, this::byOrdinal).vectorValue(ordinal));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Vectors as Lucene keeps them, which it can always read by their ordinals. */
        private RandomAccessVectorValues.Floats byOrdinal(Language language) {
            return (RandomAccessVectorValues.Floats) vectors(language).orElseThrow();
        }
    }
}
