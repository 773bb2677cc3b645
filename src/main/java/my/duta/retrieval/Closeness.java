package my.duta.retrieval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How close together a chunk says the words of a query: an answer says them in one sentence, a text of the same subject
 * says them here and there.
 */
final class Closeness {

    /** About a sentence, in words. */
    private static final int SENTENCE = 20;

    /** Words between two that belong together, at most. */
    private static final int APART = 4;

    private final WordFit words;

    Closeness(WordFit words) {
        this.words = words;
    }

    /**
     * How close.
     *
     * @param sentence the largest share of the query's words that stands within one sentence, the rarer the heavier
     * @param pairs the share of neighbouring words of the query that stand near each other
     */
    record Measured(double sentence, double pairs) {

        static final Measured NONE = new Measured(0, 0);

        Measured max(Measured other) {
            return new Measured(Math.max(sentence, other.sentence), Math.max(pairs, other.pairs));
        }
    }

    private record Place(int at, int word) {}

    /**
     * Measures a chunk.
     *
     * @param places where it says each word of the query
     */
    Measured of(List<List<Integer>> places) {
        return new Measured(sentence(places), pairs(places));
    }

    private double sentence(List<List<Integer>> places) {
        List<Place> all = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            int word = i;
            places.get(i).forEach(it -> all.add(new Place(it, word)));
        }
        all.sort(Comparator.comparingInt(Place::at));
        var within = new int[places.size()];
        double mass = 0;
        double most = 0;
        int from = 0;
        for (Place place : all) {
            if (within[place.word()]++ == 0) {
                mass += words.rarity(place.word());
            }
            while (all.get(from).at() < place.at() - SENTENCE) {
                int left = all.get(from++).word();
                if (--within[left] == 0) {
                    mass -= words.rarity(left);
                }
            }
            most = Math.max(most, mass);
        }
        return WordFit.share(most, words.rarity());
    }

    private double pairs(List<List<Integer>> places) {
        double near = 0;
        double all = 0;
        for (int i = 0; i + 1 < places.size(); i++) {
            double rarity = words.rarity(i) + words.rarity(i + 1);
            all += rarity;
            near += areNear(places.get(i), places.get(i + 1)) ? rarity : 0;
        }
        return WordFit.share(near, all);
    }

    private static boolean areNear(List<Integer> these, List<Integer> those) {
        for (int one : these) {
            for (int other : those) {
                if (one != other && Math.abs(one - other) <= APART) {
                    return true;
                }
            }
        }
        return false;
    }
}
