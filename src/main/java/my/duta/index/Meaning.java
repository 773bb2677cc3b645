package my.duta.index;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
     * How near a chunk is, from -1 to 1; 0 in an index without meaning.
     *
     * @param text how near the text of the chunk is
     * @param nearest how near the text is, or a question that officers ask for it, whichever is nearer
     */
    public record Nearness(double text, double nearest) {}

    /** How near a chunk is. */
    public Nearness of(ChunkId chunk) {
        int text = contents.text(chunk);
        Language language = contents.language(text);
        double own = search.cosine(language, text);
        double nearest = own;
        for (int question = text + 1; question < contents.end(text); question++) {
            nearest = Math.max(nearest, search.cosine(language, question));
        }
        return new Nearness(own, nearest);
    }
}
