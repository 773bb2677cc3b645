package my.duta.retrieval;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import my.duta.index.ChunkId;
import my.duta.index.ChunkIndex;
import my.duta.index.Scope;
import my.duta.index.Section;
import my.duta.index.Wanted;
import my.duta.language.Language;

/**
 * How well sections fit by words, the editions of a section read as one text in two languages.
 *
 * <p>A word counts once, in the edition that says it better. So a question in a mix of both languages finds its Malay
 * words in the one and its English words in the other, as its writer would.
 */
final class WordFit {

    /** How much what the other language says for a word counts beside the word. */
    private static final double OTHER = 0.8;

    private final ChunkIndex index;
    private final WantedWords wanted;
    private final Map<Section, Piece> own;
    private final Map<Section, Piece> other;
    private final double[] rarity;
    private final double ideal;
    private final double unknown;

    /** The chunk of a section that is best by words, and what each word adds to its score. */
    private record Piece(ChunkId chunk, double[] scores) {

        double sum() {
            return Arrays.stream(scores).sum();
        }
    }

    WordFit(ChunkIndex index, WantedWords wanted, Collection<Section> sections, Scope scope) {
        this.index = index;
        this.wanted = wanted;
        this.own = best(index.pieces(sections, wanted.language(), scope), wanted.own(), wanted.language());
        this.other = best(
                index.pieces(sections, wanted.language().other(), scope),
                wanted.other(),
                wanted.language().other());
        this.rarity = new double[wanted.size()];
        double all = 0;
        int unheld = 0;
        for (int i = 0; i < rarity.length; i++) {
            rarity[i] = idf(i);
            all += idealOf(i);
            unheld += isHeld(i) ? 0 : 1;
        }
        this.ideal = all;
        this.unknown = rarity.length == 0 ? 1 : (double) unheld / rarity.length;
    }

    private Map<Section, Piece> best(Map<Section, List<ChunkId>> pieces, List<Wanted> words, Language language) {
        List<ChunkId> chunks = pieces.values().stream().flatMap(List::stream).toList();
        double[][] scores = new double[words.size()][];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = index.scores(words.get(i), language, chunks);
        }
        Map<Section, Piece> best = new HashMap<>();
        int at = 0;
        for (var entry : pieces.entrySet()) {
            for (ChunkId chunk : entry.getValue()) {
                double[] of = new double[scores.length];
                for (int i = 0; i < of.length; i++) {
                    of[i] = scores[i][at];
                }
                var piece = new Piece(chunk, of);
                best.merge(entry.getKey(), piece, (one, next) -> next.sum() > one.sum() ? next : one);
                at++;
            }
        }
        return best;
    }

    private boolean isHeld(int i) {
        return index.holds(wanted.own().get(i), wanted.language())
                || index.holds(wanted.other().get(i), wanted.language().other());
    }

    /** The rarity of a word, in the language that knows it better. */
    private double idf(int i) {
        boolean inOther = index.holds(wanted.other().get(i), wanted.language().other());
        boolean inOwn = index.holds(wanted.own().get(i), wanted.language());
        double ofOther = index.idf(wanted.other().get(i), wanted.language().other());
        double ofOwn = index.idf(wanted.own().get(i), wanted.language());
        return inOwn && inOther
                ? Math.min(ofOwn, ofOther)
                : inOther ? ofOther : inOwn ? ofOwn : Math.max(ofOwn, ofOther);
    }

    private double idealOf(int i) {
        boolean inOther = index.holds(wanted.other().get(i), wanted.language().other());
        boolean inOwn = index.holds(wanted.own().get(i), wanted.language());
        double ofOwn = index.ideal(wanted.own().get(i), wanted.language());
        double ofOther =
                OTHER * index.ideal(wanted.other().get(i), wanted.language().other());
        return inOwn ? ofOwn : inOther ? ofOther : Math.max(ofOwn, ofOther);
    }

    /** How well a section fits; nothing is known of its meaning and headings yet. */
    Fit of(Section section) {
        Optional<Piece> inOwn = Optional.ofNullable(own.get(section));
        Optional<Piece> inOther = Optional.ofNullable(other.get(section));
        double sum = 0;
        double covered = 0;
        double all = 0;
        for (int i = 0; i < rarity.length; i++) {
            int word = i;
            double score = Math.max(
                    inOwn.map(it -> it.scores()[word]).orElse(0.0),
                    OTHER * inOther.map(it -> it.scores()[word]).orElse(0.0));
            sum += score;
            covered += score > 0 ? rarity[i] : 0;
            all += rarity[i];
        }
        return new Fit(
                section,
                inOwn.map(Piece::chunk),
                inOther.map(Piece::chunk),
                share(sum, ideal),
                share(covered, all),
                0,
                0,
                0,
                0,
                Closeness.Measured.NONE);
    }

    /** The share of the query's words that no source holds. */
    double unknown() {
        return unknown;
    }

    /** How rare all words of the query are together. */
    double rarity() {
        return Arrays.stream(rarity).sum();
    }

    /** How rare a word of the query is. */
    double rarity(int word) {
        return rarity[word];
    }

    static double share(double part, double whole) {
        return whole <= 0 ? 0 : Math.min(1, part / whole);
    }
}
