package my.duta.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import my.duta.index.Chunk;
import my.duta.index.ChunkId;
import my.duta.index.Edition;
import my.duta.manuscript.Block;
import org.apache.lucene.util.VectorUtil;

/**
 * A library grown to any size from a real one: beside each real chunk stand others with its words shuffled, and with a
 * vector on the way to that of another chunk, with noise.
 */
final class Growth {

    static final long SEED = 20261124;

    /** A grown vector lies up to half way to another chunk's. */
    private static final float HALF_WAY = 0.5f;

    /** The length of the noise beside that of the vector. */
    private static final double NOISE = 0.3;

    private final Random random = new Random(SEED);
    private final List<Chunk> chunks = new ArrayList<>();
    private final List<float[]> vectors = new ArrayList<>();

    /**
     * Grows.
     *
     * @param vectors one for each chunk
     */
    Growth(List<Chunk> real, List<float[]> realVectors, int size) {
        for (int i = 0; i < size; i++) {
            Chunk chunk = real.get(i % real.size());
            boolean first = i < real.size();
            chunks.add(first ? chunk.withAsked(List.of()) : shuffled(chunk, i));
            float[] vector = realVectors.get(i % real.size());
            vectors.add(VectorUtil.l2normalize(
                    first ? vector.clone() : moved(vector, realVectors.get(random.nextInt(real.size())))));
        }
    }

    List<Chunk> chunks() {
        return chunks;
    }

    /** One for each chunk, of length one. */
    List<float[]> vectors() {
        return vectors;
    }

    private Chunk shuffled(Chunk chunk, int number) {
        List<String> words = Arrays.asList(chunk.words().split("\\s+"));
        Collections.shuffle(words, random);
        Edition edition = chunk.edition();
        var grown = new Edition(
                edition.source() + "-" + number,
                edition.title(),
                edition.owner(),
                edition.language(),
                edition.version(),
                edition.effectiveFrom(),
                edition.effectiveUntil(),
                edition.audience(),
                edition.address(),
                edition.checkedOn());
        return new Chunk(
                new ChunkId(chunk.id().value() + "-" + number),
                grown,
                chunk.headings(),
                chunk.anchor(),
                List.of(new Block.Prose(String.join(" ", words))),
                Optional.empty(),
                List.of(),
                "",
                Optional.empty(),
                Optional.empty());
    }

    private float[] moved(float[] from, float[] towards) {
        float share = random.nextFloat() * HALF_WAY;
        var moved = new float[from.length];
        for (int i = 0; i < moved.length; i++) {
            double noise = random.nextGaussian() * NOISE / Math.sqrt(moved.length);
            moved[i] = (1 - share) * from[i] + share * towards[i] + (float) noise;
        }
        return moved;
    }
}
