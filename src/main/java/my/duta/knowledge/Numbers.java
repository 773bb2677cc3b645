package my.duta.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import my.duta.language.Normaliser;

/**
 * The numbers and days that a text names, however it writes them: {@code 445,000} is {@code 445 000}, {@code tujuh} is
 * {@code 7}, and {@code 27 Ogos 2024} is {@code August 27, 2024}.
 *
 * @param named those that another text which says the same must name too
 * @param hinted those that stand behind words such as {@code satu}, {@code kedua-dua} or {@code first}, for which
 *     another text may have no word
 */
record Numbers(Set<String> named, Set<String> hinted) {

    private static final Map<String, Integer> MONTHS = months();
    private static final Map<String, Integer> WORDS = words();
    private static final Map<String, Integer> HINTS = hints();

    private static final String MONTH = "\\b(" + String.join("|", MONTHS.keySet()) + ")\\b\\.?";
    private static final String DAY = "(?<![\\d.,/-])(\\d{1,2})(?:st|nd|rd|th|hb)?";
    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)\\S+|\\S+@\\S+");
    private static final Pattern ISO = Pattern.compile("\\b(\\d{4})-(\\d{2})-(\\d{2})\\b");
    private static final Pattern SLASHED = Pattern.compile("\\b(\\d{1,2})/(\\d{1,2})/(\\d{4})\\b");
    private static final Pattern DAY_MONTH = Pattern.compile(DAY + "\\s+" + MONTH + "(?:,?\\s+(\\d{4})\\b)?");
    private static final Pattern MONTH_DAY =
            Pattern.compile(MONTH + "\\s+(\\d{1,2})(?!\\d)(?:st|nd|rd|th)?(?:,?\\s+(\\d{4})\\b)?");
    private static final Pattern MONTH_YEAR = Pattern.compile(MONTH + "\\s+(\\d{4})\\b");
    private static final Pattern GROUPED =
            Pattern.compile("(?<![\\d.,])(\\d{1,3}(?:,\\d{3})+|\\d{1,3}(?: \\d{3})+)(?!\\d)");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.:]\\d+)*");
    private static final Pattern EACH_OF = Pattern.compile("ke(\\p{L}+)(?:-\\1)?(?:nya)?|(\\p{L}+)-\\2");

    /** The numbers in a text. Addresses of pages and people do not count. */
    static Numbers in(String text) {
        var found = new Numbers(new TreeSet<>(), new TreeSet<>());
        String left = ADDRESS.matcher(Normaliser.tidy(text)).replaceAll(" ");
        left = found.take(ISO, left, it -> day(it.group(1), it.group(2), it.group(3)));
        left = found.take(SLASHED, left, it -> day(it.group(3), it.group(2), it.group(1)));
        left = found.take(DAY_MONTH, left, it -> day(it.group(3), month(it.group(2)), it.group(1)));
        left = found.take(MONTH_DAY, left, it -> day(it.group(3), month(it.group(1)), it.group(2)));
        left = found.take(MONTH_YEAR, left, it -> it.group(2) + "-" + month(it.group(1)));
        left = found.take(GROUPED, left, it -> it.group().replaceAll("[, ]", ""));
        left = found.take(NUMBER, left, it -> plain(it.group()));
        found.read(Normaliser.words(left));
        return found;
    }

    /** Whether a word in lower case is a number or hints at one. */
    static boolean isNumber(String word) {
        Matcher each = EACH_OF.matcher(word);
        return Character.isDigit(word.charAt(0))
                || WORDS.containsKey(word)
                || HINTS.containsKey(word)
                || each.matches() && WORDS.containsKey(each.group(1) == null ? each.group(2) : each.group(1));
    }

    /** Whether two texts can say the same. */
    boolean agreesWith(Numbers other) {
        return missingIn(other).isEmpty() && other.missingIn(this).isEmpty();
    }

    /** What another text should name, and does not. */
    Set<String> missingIn(Numbers other) {
        Set<String> missing = new TreeSet<>(named);
        missing.removeAll(other.named);
        missing.removeAll(other.hinted);
        return missing;
    }

    private String take(Pattern pattern, String text, java.util.function.Function<MatchResult, String> number) {
        Matcher matcher = pattern.matcher(text);
        return matcher.replaceAll(it -> {
            named.add(number.apply(it));
            return " # ";
        });
    }

    private void read(List<String> words) {
        List<String> single = words.stream().flatMap(this::parts).toList();
        for (int i = 0; i < single.size(); i++) {
            Integer number = WORDS.get(single.get(i));
            String next = i + 1 < single.size() ? single.get(i + 1) : "";
            if (number != null && number < 10 && next.equals("belas")) {
                named.add(Integer.toString(number + 10));
                i++;
            } else if (number != null && number < 10 && next.equals("puluh")) {
                named.add(Integer.toString(number * 10));
                i++;
            } else if (number != null) {
                named.add(number.toString());
            } else if (HINTS.containsKey(single.get(i))) {
                hinted.add(String.valueOf(HINTS.get(single.get(i))));
            }
        }
    }

    /** The parts of a word with hyphens; those of {@code kedua-dua} only hint at a number. */
    private Stream<String> parts(String word) {
        Matcher each = EACH_OF.matcher(word);
        if (each.matches()) {
            String of = each.group(1) == null ? each.group(2) : each.group(1);
            if (WORDS.containsKey(of)) {
                hinted.add(String.valueOf(WORDS.get(of)));
                return Stream.empty();
            }
        }
        return Stream.of(word.split("-"));
    }

    private static String plain(String number) {
        return number.replace(':', '.').replaceFirst("^0+(?=\\d)", "").replaceFirst("\\.0+$", "");
    }

    private static String day(String year, String month, String day) {
        return (year == null ? "-" : year) + "-" + two(month) + "-" + two(day);
    }

    private static String month(String name) {
        return two(String.valueOf(MONTHS.get(name)));
    }

    private static String two(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    private static Map<String, Integer> months() {
        return numbered(
                1,
                "Januari January Jan",
                "Februari February Feb",
                "Mac March Mar",
                "April Apr",
                "Mei May",
                "Jun June",
                "Julai July Jul",
                "Ogos August Aug Ogo",
                "September Sept Sep",
                "Oktober October Okt Oct",
                "November Nov",
                "Disember December Dis Dec");
    }

    private static Map<String, Integer> words() {
        Map<String, Integer> words = numbered(
                2,
                "dua two",
                "tiga three",
                "empat four",
                "lima five",
                "enam six",
                "tujuh seven",
                "lapan delapan eight",
                "sembilan nine",
                "sepuluh ten",
                "sebelas eleven",
                "twelve");
        words.put("sifar", 0);
        words.put("zero", 0);
        words.put("twenty", 20);
        words.put("thirty", 30);
        words.put("forty", 40);
        words.put("fifty", 50);
        words.put("sixty", 60);
        words.put("ninety", 90);
        return words;
    }

    private static Map<String, Integer> hints() {
        return numbered(
                1,
                "satu one sebuah seorang first pertama once sekali single tunggal kesatu",
                "second kedua both twice double pair",
                "third ketiga",
                "fourth keempat",
                "fifth kelima",
                "sixth keenam",
                "seventh ketujuh",
                "eighth kelapan",
                "ninth kesembilan",
                "tenth kesepuluh");
    }

    /** Each line gets a number, and all its words with it. */
    private static Map<String, Integer> numbered(int first, String... lines) {
        Map<String, Integer> numbers = new TreeMap<>();
        for (int i = 0; i < lines.length; i++) {
            for (String word : lines[i].split(" ")) {
                numbers.put(word, first + i);
            }
        }
        return numbers;
    }
}
