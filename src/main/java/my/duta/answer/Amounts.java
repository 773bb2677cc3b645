package my.duta.answer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import my.duta.language.Normaliser;

/**
 * The numbers of a text with what they count, its days, and the numbers of its circulars, however it writes them: {@code
 * 31/1/2026} is {@code January 31, 2026}, and {@code tujuh hari} is {@code 7 days}.
 *
 * @param named what another text must have to support this one
 * @param offered what this text can support: a day offers its month and its year too
 * @param bare the offered numbers that count what the units do not know
 */
record Amounts(Set<String> named, Set<String> offered, Set<String> bare) {

    private static final Map<String, Integer> MONTHS = numbered(
            1,
            "januari january jan",
            "februari february feb",
            "mac march mar",
            "april apr",
            "mei may",
            "jun june",
            "julai july jul",
            "ogos august aug",
            "september sept sep",
            "oktober october okt oct",
            "november nov",
            "disember december dis dec");
    private static final Map<String, Integer> UNDER_TWENTY = numbered(
            1,
            "satu one sebuah seorang sekali once",
            "dua two kedua",
            "tiga three ketiga",
            "empat four keempat",
            "lima five kelima",
            "enam six keenam",
            "tujuh seven ketujuh",
            "lapan eight kelapan",
            "sembilan nine kesembilan",
            "sepuluh ten kesepuluh",
            "sebelas eleven",
            "twelve");
    private static final Map<String, Integer> SPELT = new HashMap<>(
            numbered(10, "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"));

    static {
        SPELT.putAll(UNDER_TWENTY);
    }

    private static final List<String> TENS = List.of("belas", "puluh");
    private static final List<Unit> UNITS =
            Table.read("/answer/units.csv", row -> new Unit(row.get("unit"), Table.pattern(row.get("pattern"))));
    private static final String UNIT =
            UNITS.stream().map(it -> it.pattern().pattern()).collect(Collectors.joining("|"));

    private static final String MONTH = "(" + String.join("|", MONTHS.keySet()) + ")\\b\\.?";
    private static final Pattern CIRCULAR =
            Table.pattern("\\b(?:bil(?:angan)?|no|number)\\b\\.? ?(\\d+) ?(?:/|tahun|of|year) ?(\\d{4})\\b");
    private static final Pattern PARAGRAPH = Pattern.compile("\\b(\\d+\\p{L}?)\\(\\p{Alnum}+\\)");
    private static final Pattern ISO = Pattern.compile("\\b(\\d{4})-(\\d{1,2})-(\\d{1,2})\\b");
    private static final Pattern SLASHED = Pattern.compile("\\b(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})\\b");
    private static final Pattern REFERENCE = Pattern.compile("\\b(\\d+)/(\\d{4})\\b");
    private static final Pattern DAY_MONTH =
            Table.pattern("(?<![\\d.,/-])(\\d{1,2})(?:st|nd|rd|th|hb\\.?)?(?: of)? " + MONTH + "(?:,? (\\d{4})\\b)?");
    private static final Pattern MONTH_DAY =
            Table.pattern("\\b" + MONTH + " (\\d{1,2})(?!\\d)(?:st|nd|rd|th)?(?:,? (\\d{4})\\b)?");
    private static final Pattern MONTH_YEAR = Table.pattern("\\b" + MONTH + ",? (\\d{4})\\b");
    private static final Pattern COUNT = Table.pattern("(?<![\\p{L}\\p{N}.,-])(rm ?)?(\\d+(?:[.,:]\\d+)*|"
            + String.join("|", SPELT.keySet()) + ")(?: (" + String.join("|", TENS) + ")\\b)?(?=[- ]?(?:" + UNIT
            + ")(?!\\p{L})|(?![\\p{L}\\p{N}]))(?:[- ]?(" + UNIT + ")(?!\\p{L}))?");
    private static final Pattern EACH = Table.pattern("\\bke(\\p{L}+)-\\1(?:nya)?\\b");

    private record Unit(String name, Pattern pattern) {}

    /** The amounts of a text. */
    static Amounts in(String text) {
        var found = new Amounts(new HashSet<>(), new HashSet<>(), new HashSet<>());
        String left = Normaliser.tidy(text).toLowerCase(Locale.ROOT);
        left = take(EACH, left, it -> found.offer(it.group(1)));
        left = take(CIRCULAR, left, it -> found.reference(it.group(1), it.group(2)));
        left = take(PARAGRAPH, left, it -> found.name(it.group(), it.group(1)));
        left = take(ISO, left, it -> found.day(it.group(1), it.group(2), it.group(3)));
        left = take(SLASHED, left, it -> found.day(it.group(3), it.group(2), it.group(1)));
        left = take(REFERENCE, left, it -> found.reference(it.group(1), it.group(2)));
        left = take(DAY_MONTH, left, it -> found.day(it.group(3), month(it.group(2)), it.group(1)));
        left = take(MONTH_DAY, left, it -> found.day(it.group(3), month(it.group(1)), it.group(2)));
        left = take(MONTH_YEAR, left, it -> found.month(it.group(2), month(it.group(1))));
        take(COUNT, left, found::count);
        return found;
    }

    /** Whether another text has all that this one names. */
    boolean standIn(Amounts other) {
        return other.offered.containsAll(named);
    }

    /** The same for a text in the other language, whose word for what is counted the units may not know. */
    boolean standInOther(Amounts other) {
        return named.stream().allMatch(it -> other.offered.contains(it) || other.bare.contains(it.split(" ")[0]));
    }

    /** Whether a word is the name of a month in Malay or English, whole or cut short. */
    static boolean isMonth(String word) {
        return MONTHS.containsKey(word.toLowerCase(Locale.ROOT));
    }

    /** Whether a word is a number, in digits or spelt. */
    static boolean isNumber(String word) {
        return word.chars().allMatch(Character::isDigit) || SPELT.containsKey(word) || TENS.contains(word);
    }

    private static String take(Pattern pattern, String text, Function<MatchResult, String> taken) {
        return pattern.matcher(text).replaceAll(taken);
    }

    private String offer(String word) {
        if (SPELT.containsKey(word)) {
            offered.add(String.valueOf(SPELT.get(word)));
        }
        return " # ";
    }

    private String reference(String number, String year) {
        return name(plain(number) + "/" + year, year);
    }

    private String day(String year, String month, String day) {
        String dayOfMonth = "-" + plain(month) + "-" + plain(day);
        if (year == null) {
            return name(dayOfMonth, dayOfMonth);
        }
        offered.add(dayOfMonth);
        offered.add(year + "-" + plain(month));
        return name(year + dayOfMonth, year);
    }

    private String month(String year, String month) {
        return name(year + "-" + plain(month), year);
    }

    private String name(String whole, String part) {
        named.add(whole);
        offered.add(whole);
        offered.add(part);
        return " # ";
    }

    private String count(MatchResult match) {
        int spelt = SPELT.getOrDefault(match.group(2), 0);
        boolean digits = spelt == 0;
        String value = digits ? plain(match.group(2)) : String.valueOf(times(spelt, match.group(3)));
        String unit = match.group(1) != null ? "ringgit" : unit(match.group(4));
        if (digits || spelt > 1 || !unit.isEmpty()) {
            named.add(unit.isEmpty() ? value : value + " " + unit);
        }
        offered.add(value);
        if (unit.isEmpty()) {
            bare.add(value);
        } else {
            offered.add(value + " " + unit);
        }
        return " # ";
    }

    private static int times(int spelt, String ending) {
        if (ending == null) {
            return spelt;
        }
        return ending.equals("belas") ? spelt + 10 : spelt * 10;
    }

    private static String unit(String written) {
        if (written == null) {
            return "";
        }
        return UNITS.stream()
                .filter(it -> it.pattern().matcher(written).matches())
                .map(Unit::name)
                .findFirst()
                .orElse("");
    }

    private static String month(String name) {
        return String.valueOf(MONTHS.get(name));
    }

    private static String plain(String number) {
        return number.replaceAll(",(?=\\d{3}\\b)", "")
                .replace(':', '.')
                .replaceFirst("^0+(?=\\d)", "")
                .replaceFirst("\\.0{2,}$", "");
    }

    /** Each line gets the next multiple of a step, and all its words with it. */
    private static Map<String, Integer> numbered(int step, String... lines) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < lines.length; i++) {
            for (String word : lines[i].split(" ")) {
                numbers.put(word, step * (i + 1));
            }
        }
        return numbers;
    }
}
