package my.duta.language;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Guesses a word's language from the letters that it is made of.
 *
 * <p>Counts the runs of three letters in words of known language, the borders of a word being letters too, and judges a
 * new word by the mean logarithm of how much likelier its runs are in the one language than in the other.
 */
final class Trigrams {

    private static final Trigrams SHIPPED =
            new Trigrams(Vocabulary.shipped().onlyMalay(), Vocabulary.shipped().onlyEnglish());

    private final Map<String, Integer> malay;
    private final Map<String, Integer> english;
    private final int malayTotal;
    private final int englishTotal;

    Trigrams(Collection<String> malayWords, Collection<String> englishWords) {
        malay = count(malayWords);
        english = count(englishWords);
        malayTotal = total(malay);
        englishTotal = total(english);
    }

    /** The runs of the words that Duta ships with; counting them takes long. */
    static Trigrams shipped() {
        return SHIPPED;
    }

    /** From -1 (English) to 1 (Malay). */
    double leaning(String word) {
        String bordered = "^" + word + "$";
        double sum = 0;
        int runs = 0;
        for (int i = 0; i + 3 <= bordered.length(); i++) {
            String run = bordered.substring(i, i + 3);
            sum += Math.log((malay.getOrDefault(run, 0) + 0.5) / (malayTotal + 0.5))
                    - Math.log((english.getOrDefault(run, 0) + 0.5) / (englishTotal + 0.5));
            runs++;
        }
        return runs == 0 ? 0 : Math.tanh(sum / runs);
    }

    private static Map<String, Integer> count(Collection<String> words) {
        Map<String, Integer> counts = new HashMap<>();
        for (String word : words) {
            String bordered = "^" + word + "$";
            for (int i = 0; i + 3 <= bordered.length(); i++) {
                counts.merge(bordered.substring(i, i + 3), 1, Integer::sum);
            }
        }
        return counts;
    }

    private static int total(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
