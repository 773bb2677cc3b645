package my.duta.privacy;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import my.duta.privacy.Mark.Level;

/**
 * Tells a text that was copied from a classified document from a question about classification.
 *
 * <p>A text is marked if it holds one of these:
 *
 * <ol>
 *   <li>a line of its own with nothing but a mark in capitals and what goes with one: {@code SULIT}, {@code - RAHSIA
 *       BESAR -}, {@code S U L I T}, {@code TERHAD / RESTRICTED}, {@code SULIT 2/5}, {@code DOKUMEN SULIT}; as the first
 *       or last of several lines also with only its first letter a capital ({@code Sulit});
 *   <li>a line that labels: {@code Klasifikasi: Sulit}, {@code Classification: SECRET};
 *   <li>a mark in capitals that opens a line and is set off from what follows: {@code SULIT: Minit mesyuarat},
 *       {@code [RAHSIA] Laporan}, {@code SULIT Minit Mesyuarat Bil. 3 pada 4 Mac}; or one in brackets that ends a line;
 *   <li>a file number with the letter of its level: {@code JDN.600-1/2/3(S)}, {@code JPM(R)100-1/5}.
 * </ol>
 *
 * <p>Except for file numbers, a text is not marked when all that stands beside the mark is a question of at most 30 words:
 * "Boleh ke masukkan dokumen SULIT dalam Gemini?" and "SULIT: apa maksudnya?" name a level and hold nothing of a
 * document. One sentence that is no question makes it a marked document; in doubt we warn.
 */
public final class ClassificationMarks {

    private static final Map<String, Level> LEVELS = Map.of(
            "RAHSIA BESAR", Level.TOP_SECRET,
            "TOP SECRET", Level.TOP_SECRET,
            "RAHSIA", Level.SECRET,
            "SECRET", Level.SECRET,
            "SULIT", Level.CONFIDENTIAL,
            "CONFIDENTIAL", Level.CONFIDENTIAL,
            "TERHAD", Level.RESTRICTED,
            "RESTRICTED", Level.RESTRICTED);

    private static final Map<String, Level> FILE_LETTERS =
            Map.of("S", Level.CONFIDENTIAL, "R", Level.SECRET, "RB", Level.TOP_SECRET, "T", Level.RESTRICTED);

    private static final String MARK = "RAHSIA BESAR|TOP SECRET|RAHSIA|SECRET|SULIT|CONFIDENTIAL|TERHAD|RESTRICTED";

    private static final Pattern MARKS = Pattern.compile("\\b(?:" + MARK + ")\\b");
    private static final Pattern SPACED = Pattern.compile("\\W{0,5}((?:\\p{Lu}\\s{1,4}){4,11}\\p{Lu})\\W{0,5}");
    private static final Pattern TITLE_CASE =
            Pattern.compile("\\W{0,5}(Rahsia Besar|Rahsia|Sulit|Terhad|Top Secret|Secret|Confidential)\\W{0,5}");
    private static final Pattern LABEL = Pattern.compile("(?i)\\W{0,5}(?:tahap |peringkat |darjah |security )?"
            + "(?:klasifikasi|pengelasan|pengkelasan|penanda|keselamatan|classification|kelas)"
            + "(?: keselamatan| dokumen| fail)?\\s{0,3}[:=-]\\s{0,3}[\\[(\"]?(" + MARK + ")\\b[^?\\p{L}]{0,20}");
    private static final Pattern OPENING = Pattern.compile("\\W{0,5}(" + MARK
            + ")(?:\\s{0,3}[\\])]|\\s{0,3}[:|\\u2013\\u2014]|\\s{1,3}-|\\.)\\s{0,3}(?=[\\p{L}\\p{N}]).*");
    private static final Pattern OPENING_UNPARTED =
            Pattern.compile("\\W{0,5}(" + MARK + ")\\s{1,3}([\\p{Lu}\\p{N}]\\S*)(.*)");
    private static final Pattern CLOSING = Pattern.compile(".*\\S\\s{0,3}[\\[(]\\s?(" + MARK + ")\\s?[\\])]\\W{0,3}");
    private static final Pattern FILE_NUMBER =
            Pattern.compile("(?<![\\p{L}\\p{N}])(?:[A-Z][A-Z0-9./-]{1,30}\\s?\\((RB|S|R|T)\\)\\s?[0-9][0-9./-]{1,30}"
                    + "|[A-Z][A-Z.]{1,15}[ ./-]?[0-9][0-9A-Z./-]{1,30}\\s?\\((RB|S|R|T)\\))(?![\\p{L}])");

    private static final Set<String> BESIDE_A_MARK = Set.of(
            "SALINAN",
            "COPY",
            "MUKA",
            "SURAT",
            "PAGE",
            "NO",
            "BIL",
            "OF",
            "DARIPADA",
            "DOKUMEN",
            "DOCUMENT",
            "INI",
            "ADALAH",
            "THIS",
            "IS",
            "HELAI",
            "DAN",
            "AND",
            "UNCLASSIFIED",
            "PERATURAN",
            "KERTAS",
            "FAIL",
            "FILE");
    private static final Set<String> ASKING = Set.of(
            "apa",
            "apakah",
            "ape",
            "siapa",
            "bila",
            "bilakah",
            "bagaimana",
            "macam",
            "camne",
            "mcm",
            "kenapa",
            "mengapa",
            "boleh",
            "bolehkah",
            "blh",
            "bole",
            "adakah",
            "perlu",
            "perlukah",
            "mana",
            "manakah",
            "berapa",
            "beza",
            "maksud",
            "what",
            "what's",
            "which",
            "who",
            "when",
            "where",
            "why",
            "how",
            "can",
            "may",
            "should",
            "is",
            "are",
            "does",
            "do",
            "difference",
            "meaning",
            "dibenarkan",
            "knp",
            "xboleh");
    private static final int LONGEST_QUESTION = 30;
    private static final int FEWEST_CONTENT_WORDS = 4;

    private ClassificationMarks() {}

    /** The mark of a text, the highest if it has several; empty for a text that is not from a classified document. */
    public static Optional<Mark> find(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\p{Cf}", "");
        List<Mark> marks = new ArrayList<>(fileNumbers(plain));
        List<String> lines =
                plain.lines().map(String::strip).filter(it -> !it.isEmpty()).toList();
        List<String> rest = new ArrayList<>();
        List<Mark> inWords = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean border = lines.size() > 1 && (i == 0 || i == lines.size() - 1);
            Optional<Mark> whole = wholeLine(line, border);
            Optional<Mark> mark = whole.or(() -> partOfLine(line));
            mark.ifPresent(inWords::add);
            if (whole.isEmpty()) {
                rest.add(mark.map(it -> line.replace(it.found(), " ")).orElse(line));
            }
        }
        if (!inWords.isEmpty() && !isOnlyQuestion(rest)) {
            marks.addAll(inWords);
        }
        return marks.stream().max(Comparator.comparing(Mark::level));
    }

    private static Optional<Mark> wholeLine(String line, boolean border) {
        Matcher spaced = SPACED.matcher(line);
        if (spaced.matches()) {
            String closed = spaced.group(1).replaceAll("\\s+", "");
            return LEVELS.keySet().stream()
                    .filter(it -> it.replace(" ", "").equals(closed))
                    .findFirst()
                    .map(ClassificationMarks::mark);
        }
        Matcher label = LABEL.matcher(line);
        if (label.matches()) {
            return Optional.of(mark(label.group(1)));
        }
        Matcher title = TITLE_CASE.matcher(line);
        if (border && title.matches() && !line.contains("?")) {
            return Optional.of(mark(title.group(1)));
        }
        return onlyMarks(line);
    }

    private static Optional<Mark> onlyMarks(String line) {
        if (line.contains("?")) {
            return Optional.empty();
        }
        boolean nothingElse = Arrays.stream(MARKS.matcher(line).replaceAll(" ").split("[^\\p{L}]+"))
                .allMatch(it -> it.isEmpty() || BESIDE_A_MARK.contains(it.toUpperCase(Locale.ROOT)));
        return nothingElse ? highest(line) : Optional.empty();
    }

    private static Optional<Mark> partOfLine(String line) {
        Matcher opening = OPENING.matcher(line);
        if (opening.matches()) {
            return Optional.of(mark(opening.group(1)));
        }
        Matcher unparted = OPENING_UNPARTED.matcher(line);
        if (unparted.matches()) {
            boolean shouted = line.equals(line.toUpperCase(Locale.ROOT));
            boolean content = words(unparted.group(3)).size() + 1 >= FEWEST_CONTENT_WORDS;
            return !shouted && content ? Optional.of(mark(unparted.group(1))) : Optional.empty();
        }
        Matcher closing = CLOSING.matcher(line);
        return closing.matches() ? Optional.of(mark(closing.group(1))) : Optional.empty();
    }

    private static List<Mark> fileNumbers(String text) {
        List<Mark> marks = new ArrayList<>();
        Matcher matcher = FILE_NUMBER.matcher(text);
        while (matcher.find()) {
            String letter = Optional.ofNullable(matcher.group(1)).orElseGet(() -> matcher.group(2));
            Optional.ofNullable(FILE_LETTERS.get(letter))
                    .filter(it -> matcher.group().matches(".*[/.-].*"))
                    .ifPresent(it -> marks.add(new Mark(it, matcher.group())));
        }
        return marks;
    }

    private static Optional<Mark> highest(String line) {
        return MARKS.matcher(line).results().map(it -> mark(it.group())).max(Comparator.comparing(Mark::level));
    }

    private static Mark mark(String found) {
        return new Mark(LEVELS.getOrDefault(found.toUpperCase(Locale.ROOT), Level.CONFIDENTIAL), found);
    }

    /** Whether the lines, the mark taken out, are one short question or several and nothing else. */
    private static boolean isOnlyQuestion(List<String> lines) {
        String text = String.join("\n", lines);
        List<String> words = words(text);
        if (words.isEmpty() || words.size() > LONGEST_QUESTION) {
            return false;
        }
        return Arrays.stream(text.split("(?<=[.!?\\n])"))
                .filter(it -> !words(it).isEmpty())
                .allMatch(ClassificationMarks::isQuestion);
    }

    private static boolean isQuestion(String sentence) {
        return sentence.strip().endsWith("?")
                || words(sentence).stream().limit(3).anyMatch(ASKING::contains);
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}']+"))
                .filter(it -> !it.isEmpty())
                .toList();
    }
}
