package my.duta.index;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import my.duta.language.Language;

/** How near chunks are in meaning to a query, as far as an officer may find them. */
public final class Meaning {

    /** Documents that are looked at for each chunk that is asked for: a chunk has one for each of its questions. */
    private static final int FAN_OUT = 4;

    private final Vectors.Search search;
    private final Contents contents;
    private final Admission admission;
    private final Scope scope;

    Meaning(Vectors.Search search, Contents contents, Admission admission, Scope scope) {
        this.search = search;
        this.contents = contents;
        this.admission = admission;
        this.scope = scope;
    }

    /** The chunks of a language that are nearest, the nearest first. */
    public List<Scored> nearest(Language language, int most) {
        Map<ChunkId, Scored> nearest = new LinkedHashMap<>();
        for (int document : search.nearest(language, admission.to(scope, language), most * FAN_OUT)) {
            nearest.computeIfAbsent(
                    contents.chunk(document), it -> contents.scored(document, search.cosine(language, document)));
        }
        return nearest.values().stream().limit(most).toList();
    }

    /**
     * How near a chunk is, each from -1 to 1; 0 in an index without meaning.
     *
     * @param text how near the text of the chunk is
     * @param asked how near each question is that officers ask for it
     */
    public record Nearness(double text, List<Double> asked) {

        public Nearness {
            asked = List.copyOf(asked);
        }

        /** How near the text is, or one of the questions, whichever is nearer. */
        public double nearest() {
            return asked.stream().reduce(text, Math::max);
        }
    }

    /** How near a chunk is. */
    public Nearness of(ChunkId chunk) {
        int text = contents.text(chunk);
        Language language = contents.language(text);
        return new Nearness(
                search.cosine(language, text),
                IntStream.range(text + 1, contents.end(text))
                        .mapToObj(it -> (double) search.cosine(language, it))
                        .toList());
    }
}
