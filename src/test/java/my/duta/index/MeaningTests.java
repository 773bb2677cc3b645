package my.duta.index;

import static my.duta.index.Chunks.ANYBODY;
import static my.duta.index.Chunks.chunk;
import static my.duta.index.Chunks.edition;
import static my.duta.index.Chunks.forAgency;
import static my.duta.language.Language.ENGLISH;
import static my.duta.language.Language.MALAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import my.duta.language.Language;
import org.apache.lucene.util.VectorUtil;
import org.junit.jupiter.api.Test;

class MeaningTests {

    private static final int DIMENSIONS = 12;

    private final Random random = new Random(7);

    @Test
    void meetsNearlyAllOfTheNearestAmongManyAndNoneThatIsKeptFromTheOfficer() {
        List<Chunk> chunks = new ArrayList<>();
        List<float[]> vectors = new ArrayList<>();
        for (int i = 0; i < 8000; i++) {
            Edition edition = edition("source-" + i, i % 2 == 0 ? MALAY : ENGLISH, "Sumber");
            chunks.add(chunk(i % 5 == 0 ? forAgency(edition, "JPA") : edition, "Satu", "Teks."));
            vectors.add(vector());
        }
        ChunkIndex index = ChunkIndex.inMemory(chunks, vectors);

        long met = 0;
        for (int i = 0; i < 20; i++) {
            float[] question = vector();
            List<ChunkId> exact = nearest(chunks, vectors, question);
            met += index.meaning(question, ANYBODY).nearest(MALAY, 50).stream()
                    .map(Scored::id)
                    .limit(10)
                    .filter(exact::contains)
                    .count();
        }

        assertThat(met).isGreaterThan(195);
        assertThat(index.meaning(vector(), ANYBODY).nearest(MALAY, 50))
                .hasSize(50)
                .allSatisfy(it -> assertThat(it.language()).isEqualTo(MALAY));
    }

    /** The ten nearest in Malay that are for all. */
    private static List<ChunkId> nearest(List<Chunk> chunks, List<float[]> vectors, float[] question) {
        return IntStream.range(0, chunks.size())
                .filter(it -> chunks.get(it).edition().language() == Language.MALAY)
                .filter(it -> chunks.get(it).edition().audience().isAll())
                .boxed()
                .sorted(Comparator.comparingDouble(it -> -VectorUtil.cosine(question, vectors.get(it))))
                .limit(10)
                .map(it -> chunks.get(it).id())
                .toList();
    }

    private float[] vector() {
        var vector = new float[DIMENSIONS];
        for (int i = 0; i < DIMENSIONS; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return vector;
    }
}
