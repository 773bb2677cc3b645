package my.duta.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/**
 * The commonest Malay words with what English says for them, from {@code knowledge/language/lexicon.csv}.
 *
 * <p>It knows words by themselves; terms of the office and of AI are the glossary's. Derived words stand in it where
 * they mean more than their root does: {@code kerajaan} is government and nothing of a king.
 */
public final class Lexicon {

    /** Letters that two English words of one family share at least at their beginning: use and user, true and truth. */
    private static final int FAMILY = 3;

    /** Letters of the shorter one that they need not share. */
    private static final int ENDING = 2;

    private static final String BETWEEN_SENSES = "\\|";
    private static final Lexicon SHIPPED = new Lexicon(WordList.rows("lexicon.csv"));

    private final Map<String, List<String>> english = new LinkedHashMap<>();
    private final Map<String, List<String>> malay = new HashMap<>();
    private final int longest;

    Lexicon(List<CSVRecord> rows) {
        rows.forEach(
                it -> english.put(it.get("malay"), List.of(it.get("english").split(BETWEEN_SENSES))));
        Map<String, List<Sense>> senses = new HashMap<>();
        english.forEach((lemma, said) -> {
            for (int i = 0; i < said.size(); i++) {
                senses.computeIfAbsent(key(said.get(i)), it -> new ArrayList<>())
                        .add(new Sense(lemma, i));
            }
        });
        senses.forEach((key, all) -> malay.put(
                key,
                all.stream()
                        .sorted(Comparator.comparingInt(Sense::rank))
                        .map(Sense::lemma)
                        .distinct()
                        .toList()));
        longest = Stream.concat(english.keySet().stream(), malay.keySet().stream())
                .mapToInt(it -> it.split(" ").length)
                .max()
                .orElse(0);
    }

    private record Sense(String lemma, int rank) {}

    /** The lexicon that Duta ships with. */
    public static Lexicon shipped() {
        return SHIPPED;
    }

    /** All Malay words and standing pairs of words in it. */
    public Set<String> lemmas() {
        return Set.copyOf(english.keySet());
    }

    /** All that English says for them. */
    List<String> senses() {
        return english.values().stream().flatMap(List::stream).distinct().toList();
    }

    /** Words of its longest phrase. */
    int longest() {
        return longest;
    }

    boolean has(String lemma) {
        return english.containsKey(lemma);
    }

    /** What English says for a Malay word just as it stands here, the likeliest first. */
    List<String> english(String lemma) {
        return english.getOrDefault(lemma, List.of());
    }

    /** What Malay says for an English word in any of its forms, the likeliest first. */
    List<String> malay(String word) {
        return malay.getOrDefault(key(word), List.of());
    }

    /**
     * How much of what English says for a root it says for a word too, as it does for {@code guna} and {@code pengguna}.
     *
     * @return 0 if nothing, 1 if all, and one more if it says the same first
     */
    double closeness(String lemma, String root) {
        List<String> ofLemma = english(lemma);
        List<String> ofRoot = english(root);
        long shared = ofRoot.stream()
                .filter(it -> ofLemma.stream().anyMatch(other -> ofOneFamily(it, other)))
                .count();
        if (shared == 0) {
            return 0;
        }
        return (double) shared / ofRoot.size() + (ofOneFamily(ofLemma.get(0), ofRoot.get(0)) ? 1 : 0);
    }

    private static boolean ofOneFamily(String one, String other) {
        int shared = Math.max(FAMILY, Math.min(one.length(), other.length()) - ENDING);
        return one.regionMatches(0, other, 0, shared);
    }

    /** One key for all forms of an English word or phrase. */
    private static String key(String words) {
        return String.join(
                " ",
                Normaliser.words(words).stream()
                        .map(it -> Morphology.ENGLISH.stems(it).get(0))
                        .toList());
    }
}
