package my.duta.language;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;

/**
 * Finds Indonesian in what should be Malay.
 *
 * <p>Only words that Malay does not have. The false friends ({@code percuma}, {@code pejabat}, {@code kerajaan},
 * {@code jabatan}, {@code polisi}, {@code akta}) and words that both use ({@code layanan}, {@code pemerintah}) are no
 * markers; {@code bisa} is none before {@code ular}, where it is venom. What such words only hint at is summed up for a
 * whole text.
 */
@Component
public class MalayMarkers {

    private static final Pattern ENDING_ITAS = Pattern.compile("\\p{L}{3,}itas(?:nya)?");
    private static final Pattern CLITIC = Pattern.compile("(?<=\\p{L}{3})(?:nya|lah|kah)$");
    private static final int LONGEST = 3;

    /** What a marker weighs beside the words that only lean. */
    private static final double WEIGHT = 3;

    /** Leaning from which on a text is taken for Indonesian; short of it, a word or two too many may have done it. */
    private static final double SURE = -2;

    private final Map<String, Entry> entries = new HashMap<>();
    private final Leanings leanings = new Leanings();

    public MalayMarkers() {
        for (CSVRecord row : WordList.rows("indonesian.csv")) {
            Set<String> notBefore = Set.of(row.get("not_before").split("\\|"));
            entries.put(row.get("indonesian"), new Entry(row.get("malay"), notBefore));
        }
    }

    /**
     * A piece of Indonesian.
     *
     * @param found as written, in lower case
     * @param malay what Malay says instead; empty where it depends
     */
    public record Marker(String found, String malay) {}

    /** The Indonesian in a text, in its order; empty for good Malay. */
    public List<Marker> indonesianIn(String text) {
        List<String> words = Normaliser.words(text);
        Map<Integer, Marker> markers = new TreeMap<>();
        Set<Integer> taken = new HashSet<>();
        for (int length = LONGEST; length > 0; length--) {
            for (int i = 0; i + length <= words.size(); i++) {
                if (!taken.contains(i) && isMarker(words, i, length)) {
                    String found = String.join(" ", words.subList(i, i + length));
                    markers.put(i, new Marker(found, malayFor(found)));
                    for (int j = i; j < i + length; j++) {
                        taken.add(j);
                    }
                }
            }
        }
        return List.copyOf(markers.values());
    }

    /**
     * How much likelier a text is Malay than Indonesian.
     *
     * @return a natural logarithm of odds: above 0 for Malay, below 0 for Indonesian, 0 where nothing tells
     */
    public double leaning(String text) {
        return leanings.of(text) - WEIGHT * indonesianIn(text).size();
    }

    /** Whether a text that might be Malay is Indonesian as a whole, which it can be without a single marker. */
    public boolean isIndonesian(String text) {
        return leaning(text) <= SURE;
    }

    private boolean isMarker(List<String> words, int at, int length) {
        String found = String.join(" ", words.subList(at, at + length));
        Entry entry = entries.get(bare(found));
        if (entry == null) {
            return length == 1 && ENDING_ITAS.matcher(found).matches();
        }
        return at + length >= words.size() || !entry.notBefore().contains(words.get(at + length));
    }

    private String malayFor(String found) {
        Entry entry = entries.get(bare(found));
        if (entry != null) {
            return entry.malay();
        }
        return found.endsWith("itas") ? found.substring(0, found.length() - 3) + "ti" : "";
    }

    private String bare(String found) {
        return entries.containsKey(found) ? found : CLITIC.matcher(found).replaceFirst("");
    }

    private record Entry(String malay, Set<String> notBefore) {}
}
