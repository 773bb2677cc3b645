package my.duta.retrieval;

import java.util.Arrays;
import java.util.Optional;
import my.duta.index.Said;
import my.duta.index.Said.Piece;
import my.duta.index.Section;

/**
 * How well sections fit by words, the editions of a section read as one text in two languages.
 *
 * <p>A word counts once, in the edition that says it better. So a question in a mix of both languages finds its Malay
 * words in the one and its English words in the other, as its writer would.
 */
final class WordFit {

    /** How much what the other language says for a word counts beside the word. */
    private static final double OTHER = 0.8;

    private final Said own;
    private final Said other;
    private final double[] rarity;
    private final double all;
    private final double ideal;
    private final double unknown;

    /**
     * Fits sections to the words of a query.
     *
     * @param size how many words
     * @param own what chunks say of them in the language of the query
     * @param other what chunks say of them in the other language
     */
    WordFit(int size, Said own, Said other) {
        this.own = own;
        this.other = other;
        this.rarity = new double[size];
        double best = 0;
        int unheld = 0;
        for (int i = 0; i < rarity.length; i++) {
            rarity[i] = idf(i);
            best += idealOf(i);
            unheld += own.holds(i) || other.holds(i) ? 0 : 1;
        }
        this.all = Arrays.stream(rarity).sum();
        this.ideal = best;
        this.unknown = rarity.length == 0 ? 1 : (double) unheld / rarity.length;
    }

    /** The rarity of a word, in the language that knows it better. */
    private double idf(int i) {
        double ofOwn = own.idf(i);
        double ofOther = other.idf(i);
        if (own.holds(i) == other.holds(i)) {
            return own.holds(i) ? Math.min(ofOwn, ofOther) : Math.max(ofOwn, ofOther);
        }
        return own.holds(i) ? ofOwn : ofOther;
    }

    private double idealOf(int i) {
        double ofOwn = own.ideal(i);
        double ofOther = OTHER * other.ideal(i);
        return own.holds(i) ? ofOwn : other.holds(i) ? ofOther : Math.max(ofOwn, ofOther);
    }

    /** How well a section fits; nothing is known of its meaning and headings yet. */
    Fit of(Section section) {
        Optional<Piece> inOwn = own.best(section);
        Optional<Piece> inOther = other.best(section);
        double sum = 0;
        double covered = 0;
        for (int i = 0; i < rarity.length; i++) {
            double score = Math.max(score(inOwn, i), OTHER * score(inOther, i));
            sum += score;
            covered += score > 0 ? rarity[i] : 0;
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
                0,
                0,
                Closeness.Measured.NONE);
    }

    private static double score(Optional<Piece> piece, int word) {
        return piece.isPresent() ? piece.get().scores()[word] : 0;
    }

    /** The share of the query's words that no source holds. */
    double unknown() {
        return unknown;
    }

    /** How rare all words of the query are together. */
    double rarity() {
        return all;
    }

    /** How rare a word of the query is. */
    double rarity(int word) {
        return rarity[word];
    }

    static double share(double part, double whole) {
        return whole <= 0 ? 0 : Math.min(1, part / whole);
    }
}
