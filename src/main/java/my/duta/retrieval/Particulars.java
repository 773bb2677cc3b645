package my.duta.retrieval;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The particulars that a query names: what is written with a capital within a sentence, and codes and numbers that are
 * more than a plain count, such as "France", "7A", "2TB" or "2019". A section that speaks of something else in nearly the
 * same words holds none of them.
 */
final class Particulars {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[-'’][\\p{L}\\p{N}]+)*");
    private static final Pattern CODE = Pattern.compile("\\p{N}{3,}|(?=.*\\p{N})(?=.*\\p{L})[\\p{L}\\p{N}]+");

    /** Written with a capital wherever they stand, and naming nothing. */
    private static final Set<String> ALWAYS = Set.of("i", "i'm", "i've", "i’m", "i’ve", "i'd", "i’d", "i'll", "i’ll");

    private final List<String> named;

    Particulars(String query) {
        this.named = WORD.matcher(query)
                .results()
                .filter(it -> isCode(it.group()) || isName(query, it))
                .map(it -> it.group().toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    private static boolean isCode(String word) {
        return CODE.matcher(word).matches();
    }

    private static boolean isName(String query, MatchResult word) {
        return Character.isUpperCase(word.group().charAt(0))
                && !ALWAYS.contains(word.group().toLowerCase(Locale.ROOT))
                && !beginsSentence(query, word.start());
    }

    private static boolean beginsSentence(String query, int start) {
        String before = query.substring(0, start).stripTrailing();
        return before.isEmpty() || ".?!:;\"“(".indexOf(before.charAt(before.length() - 1)) >= 0;
    }

    /** The share of the particulars that texts hold, from 0 to 1; 1 if the query names none. */
    double heldBy(List<String> texts) {
        if (named.isEmpty()) {
            return 1;
        }
        List<String> lower =
                texts.stream().map(it -> it.toLowerCase(Locale.ROOT)).toList();
        long held = named.stream().filter(it -> isHeld(it, lower)).count();
        return (double) held / named.size();
    }

    private static boolean isHeld(String particular, List<String> texts) {
        Pattern word = Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(particular));
        return texts.stream().anyMatch(it -> word.matcher(it).find());
    }
}
