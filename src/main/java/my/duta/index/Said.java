package my.duta.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.lucene.util.FixedBitSet;

/** What the chunks of one language say of the things that a query wants, as far as an officer may find them. */
public final class Said {

    private final List<Wanted> wanted;
    private final WordSearcher words;
    private final List<WordScores> scores;
    private final Contents contents;
    private final FixedBitSet admitted;

    Said(List<Wanted> wanted, WordSearcher words, Contents contents, FixedBitSet admitted) {
        this.wanted = List.copyOf(wanted);
        this.words = words;
        this.contents = contents;
        this.admitted = admitted;
        try {
            this.scores = words.scores(wanted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The chunks that say any of it, those that say it best first. */
    public List<Scored> best(int most) {
        var sums = new double[admitted.length()];
        scores.forEach(it -> it.addTo(sums));
        var best = new Best(most);
        for (int i = 0; i < sums.length; i++) {
            if (sums[i] > 0 && admitted.get(i)) {
                best.offer(i, (float) sums[i]);
            }
        }
        return IntStream.of(best.take())
                .mapToObj(it -> contents.scored(it, sums[it]))
                .toList();
    }

    /**
     * One chunk of a section.
     *
     * @param scores what each wanted thing adds to its score; 0 for one that it does not say
     */
    public record Piece(ChunkId chunk, double[] scores) {

        double sum() {
            return Arrays.stream(scores).sum();
        }
    }

    /** The chunk of a section that says it best; none if the officer may find none in this language. */
    public Optional<Piece> best(Section section) {
        return contents.texts(section).stream()
                .filter(admitted::get)
                .map(this::piece)
                .reduce((one, next) -> next.sum() > one.sum() ? next : one);
    }

    private Piece piece(int document) {
        return new Piece(
                contents.chunk(document),
                scores.stream().mapToDouble(it -> it.of(document)).toArray());
    }

    /** Whether any chunk of the language says one of the things, whoever may find it. */
    public boolean holds(int thing) {
        return scores.get(thing).held();
    }

    /**
     * How rare one of the things is among the chunks of the language: the natural logarithm in BM25, from near 0 for what
     * stands everywhere; highest for what stands nowhere.
     */
    public double idf(int thing) {
        return scores.get(thing).idf();
    }

    /** What one of the things would add to a chunk that held it again and again, in no other words. */
    public double ideal(int thing) {
        return scores.get(thing).ideal();
    }

    /**
     * Where chunks of the language say each of the things, counted in words from the title on; nowhere for one that they do
     * not say.
     */
    public Map<ChunkId, List<List<Integer>>> places(Collection<ChunkId> chunks) {
        int[] documents = chunks.stream().mapToInt(contents::text).sorted().toArray();
        List<List<List<Integer>>> ofThings =
                wanted.stream().map(it -> places(it, documents)).toList();
        Map<ChunkId, List<List<Integer>>> places = new HashMap<>();
        for (int i = 0; i < documents.length; i++) {
            int at = i;
            places.put(
                    contents.chunk(documents[i]),
                    ofThings.stream().map(it -> it.get(at)).toList());
        }
        return places;
    }

    private List<List<Integer>> places(Wanted thing, int[] documents) {
        try {
            return words.places(thing, documents);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
