package my.duta.evaluation;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Something that an answer must say, or must not.
 *
 * @param ways to say it, one of which is enough
 */
record Fact(List<String> ways) {

    /** What is so short would be found inside of other words. */
    private static final int SHORT = 3;

    private static final String WORD = "[\\p{L}\\p{N}]";

    Fact {
        ways = List.copyOf(ways);
    }

    /** The facts of a cell: {@code 30 hari / 30 days|2026} are two. */
    static List<Fact> in(String cell) {
        return Stream.of(cell.split("\\|"))
                .map(it -> Stream.of(it.split(" / "))
                        .map(String::strip)
                        .filter(way -> !way.isEmpty())
                        .toList())
                .filter(it -> !it.isEmpty())
                .map(Fact::new)
                .toList();
    }

    /** Whether a text says it; letters of both cases are alike, and so are all spaces, dashes and quotation marks. */
    boolean isSaidBy(String text) {
        String plain = plain(text);
        return ways.stream().anyMatch(it -> pattern(plain(it)).matcher(plain).find());
    }

    private static Pattern pattern(String way) {
        boolean whole = way.length() <= SHORT || Character.isDigit(way.charAt(way.length() - 1));
        return Pattern.compile("(?<!" + WORD + ")" + Pattern.quote(way) + (whole ? "(?!" + WORD + ")" : ""));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{Pd}", "-")
                .replaceAll("[‘’]", "'")
                .replaceAll("[“”]", "\"")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
