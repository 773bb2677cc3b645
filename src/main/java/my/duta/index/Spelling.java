package my.duta.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.search.spell.LuceneLevenshteinDistance;
import org.apache.lucene.search.spell.StringDistance;

/**
 * Corrects a word that no chunk holds by the words that they do hold: one letter for a short word, two for a long one,
 * never the first. Two letters in each other's place count as one.
 */
final class Spelling {

    private static final int SHORTEST = 5;
    private static final int LONG = 8;
    private static final int MOST = 3;
    private static final double ACCURACY = 0.6;

    private static final StringDistance DISTANCE = new LuceneLevenshteinDistance();

    private final Forms forms;

    Spelling(Forms forms) {
        this.forms = forms;
    }

    private record Near(String word, double similarity, int frequency) {}

    private static final Comparator<Near> NEAREST_FIRST = Comparator.comparingDouble(Near::similarity)
            .thenComparingInt(Near::frequency)
            .reversed()
            .thenComparing(Near::word);

    /** Words nearly like one, the nearest and commonest first; at most three. */
    List<String> corrections(String word) {
        if (word.length() < SHORTEST || forms.frequencyOfWord(word) > 0) {
            return List.of();
        }
        int edits = word.length() < LONG ? 1 : 2;
        var near = new ArrayList<Near>();
        for (String other : forms.wordsBeginningWith(word.charAt(0))) {
            int distance = distance(word, other, edits);
            // Both with the mark of an exact form before them, as they are indexed.
            double similarity = 1 - distance / (1.0 + Math.min(word.length(), other.length()));
            if (distance <= edits && similarity >= ACCURACY) {
                near.add(new Near(other, similarity, forms.frequencyOfWord(other)));
            }
        }
        return near.stream().sorted(NEAREST_FIRST).limit(MOST).map(Near::word).toList();
    }

    /** The edits between two words, or more than the most if their lengths say so already. */
    private static int distance(String one, String other, int most) {
        if (Math.abs(one.length() - other.length()) > most) {
            return most + 1;
        }
        // The library gives a share of the shorter word; the edits are wanted.
        int shorter = Math.min(one.length(), other.length());
        return Math.round((1 - DISTANCE.getDistance(one, other)) * shorter);
    }
}
