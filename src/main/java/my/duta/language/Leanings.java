package my.duta.language;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;

/**
 * How much likelier words are in Malay than in Indonesian, from {@code knowledge/language/malay-indonesian.csv}.
 *
 * <p>The two share most of their words, so it takes many that each say a little: {@code syarikat} here and
 * {@code perusahaan} there. A word on no line counts by its ending, by its root, or because Malay does not have it.
 */
final class Leanings {

    private static final String MALAY = "ms";
    private static final int LONGEST = 3;

    /** From this weight and length on a word is taken for the root of others, and lends them a part of its weight. */
    private static final double STRONG = 2;

    private static final int SHORTEST_ROOT = 4;
    private static final double LENT = 0.4;

    /** Letters before an ending, so that {@code betis} is no word in {@code -etis}. */
    private static final int SHORTEST_HEAD = 2;

    /** What neither the Malay lists have nor the English ones is a little likelier to be Indonesian. */
    private static final double UNKNOWN = -0.5;

    private static final int SHORTEST_UNKNOWN = 4;

    /** Indonesian likes it better. */
    private static final double NYA = -0.2;

    private static final double NUMBER = 3;
    private static final Pattern CLITIC = Pattern.compile("(?<=\\p{L}{3})(?:nya|lah|kah|pun)$");
    private static final Pattern LINK = Pattern.compile("(?:https?://|www\\.)\\S+|\\S+@\\S+");
    private static final Pattern PLAIN = Pattern.compile("[a-z]+");

    /** Thousands and decimals: 1,000.5 in Malay, 1.000,5 in Indonesian. */
    private static final Pattern MALAY_NUMBER = number("\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?");

    private static final Pattern INDONESIAN_NUMBER = number("(?:\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+,\\d{1,2})");

    private final Map<String, Double> words = new HashMap<>();
    private final Map<String, Double> endings = new LinkedHashMap<>();
    private final MalayStemmer stemmer;
    private final Vocabulary vocabulary = Vocabulary.shipped();

    Leanings() {
        for (CSVRecord row : WordList.rows("malay-indonesian.csv")) {
            String word = row.get("word");
            double weight = Double.parseDouble(row.get("weight"));
            double leaning = row.get("leaning").equals(MALAY) ? weight : -weight;
            if (word.startsWith("*")) {
                endings.put(word.substring(1), leaning);
            } else {
                words.put(word, leaning);
            }
        }
        stemmer = new MalayStemmer(
                words.keySet().stream().filter(this::isRoot).collect(Collectors.toUnmodifiableSet()),
                Lexicon.shipped());
    }

    private static Pattern number(String digits) {
        return Pattern.compile("(?<![\\d.,])" + digits + "(?![\\d.,]*\\d)");
    }

    /** The sum of what the words of a text say: above 0 for Malay, below 0 for Indonesian, 0 where nothing tells. */
    double of(String text) {
        String prose = LINK.matcher(text).replaceAll(" ");
        List<String> written = Normaliser.written(prose);
        List<String> lower =
                written.stream().map(it -> it.toLowerCase(Locale.ROOT)).toList();
        double sum = NUMBER * (count(MALAY_NUMBER, prose) - count(INDONESIAN_NUMBER, prose));
        for (int i = 0; i < lower.size(); ) {
            int length = lengthAt(lower, i);
            boolean named = !lower.get(i).equals(written.get(i));
            sum += length > 1 ? listed(phrase(lower, i, length)) : word(lower.get(i), named);
            i += length;
        }
        return sum;
    }

    private static long count(Pattern pattern, String text) {
        return pattern.matcher(text).results().count();
    }

    /** Words of the longest entry that begins at a place; 1 if none does. */
    private int lengthAt(List<String> all, int at) {
        int length = Math.min(LONGEST, all.size() - at);
        while (length > 1 && !words.containsKey(phrase(all, at, length))) {
            length--;
        }
        return length;
    }

    private static String phrase(List<String> all, int at, int length) {
        return String.join(" ", all.subList(at, at + length));
    }

    private double listed(String word) {
        return words.getOrDefault(word, 0.0);
    }

    private double word(String word, boolean named) {
        if (words.containsKey(word)) {
            return listed(word);
        }
        String bare = CLITIC.matcher(word).replaceFirst("");
        double clitic = word.endsWith("nya") && !bare.equals(word) ? NYA : 0;
        if (words.containsKey(bare)) {
            return clitic + listed(bare);
        }
        int hyphen = bare.indexOf('-');
        return clitic + (hyphen > 0 ? word(bare.substring(0, hyphen), named) : unlisted(bare, named));
    }

    private double unlisted(String word, boolean named) {
        for (Map.Entry<String, Double> ending : endings.entrySet()) {
            String letters = ending.getKey();
            if (word.endsWith(letters) && word.length() >= letters.length() + SHORTEST_HEAD) {
                return ending.getValue();
            }
        }
        return stemmer.stems(word).stream()
                .filter(this::isRoot)
                .findFirst()
                .map(it -> LENT * listed(it))
                .orElseGet(() -> named || isKnown(word) ? 0.0 : UNKNOWN);
    }

    private boolean isRoot(String word) {
        return word.length() >= SHORTEST_ROOT && Math.abs(listed(word)) >= STRONG;
    }

    private boolean isKnown(String word) {
        return word.length() < SHORTEST_UNKNOWN
                || !PLAIN.matcher(word).matches()
                || vocabulary.hasMalay(word)
                || vocabulary.hasEnglish(word);
    }
}
