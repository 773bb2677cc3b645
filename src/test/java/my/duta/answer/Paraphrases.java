package my.duta.answer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import my.duta.language.Dictionary;
import my.duta.language.Language;

/** Says a true sentence again so that it stays true, as a model lightly does. */
final class Paraphrases {

    private static final Pattern CONDITION =
            Pattern.compile("^([^,;:]+?),? (jika|apabila|kerana|sekiranya|if|when|because) ([^,;:]+)\\.$");
    private static final Pattern LAST_CLAUSE = Pattern.compile(
            "^(.{25,}?)[,;] (?:tetapi|jadi|dan|but|so|and|because|kerana|manakala|while|which|lihat|see) [^,;]+\\.$");
    private static final Pattern ASIDE = Pattern.compile(" \\([^)]+\\)");
    private static final Pattern DATE = Pattern.compile("\\b(\\d{1,2}) (\\p{Lu}\\p{L}+) (\\d{4})\\b");
    private static final List<String> MONTHS = List.of(
            "Januari January",
            "Februari February",
            "Mac March",
            "April",
            "Mei May",
            "Jun June",
            "Julai July",
            "Ogos August",
            "September",
            "Oktober October",
            "November",
            "Disember December");
    private static final Map<Language, List<String>> NUMBERS = Map.of(
            Language.MALAY, List.of("dua", "tiga", "empat", "lima", "enam", "tujuh", "lapan", "sembilan", "sepuluh"),
            Language.ENGLISH, List.of("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"));
    private static final Map<Language, Map<String, String>> SYNONYMS = Map.of(
            Language.MALAY,
            Map.ofEntries(
                    Map.entry("menggunakan", "memakai"),
                    Map.entry("semak", "periksa"),
                    Map.entry("menyemak", "memeriksa"),
                    Map.entry("tahap", "peringkat"),
                    Map.entry("kesilapan", "kesalahan"),
                    Map.entry("menerangkan", "menjelaskan"),
                    Map.entry("menunjukkan", "memaparkan"),
                    Map.entry("mengubah", "menukar"),
                    Map.entry("membuat", "melakukan"),
                    Map.entry("masalah", "isu"),
                    Map.entry("perkara", "hal"),
                    Map.entry("kandungan", "isi"),
                    Map.entry("cadangan", "saranan"),
                    Map.entry("contoh", "misal"),
                    Map.entry("pegawai", "kakitangan"),
                    Map.entry("jawapan", "balasan"),
                    Map.entry("memilih", "menentukan"),
                    Map.entry("ketua jabatan", "pengarah jabatan")),
            Language.ENGLISH,
            Map.ofEntries(
                    Map.entry("use", "employ"),
                    Map.entry("check", "verify"),
                    Map.entry("shows", "displays"),
                    Map.entry("choose", "select"),
                    Map.entry("help", "assistance"),
                    Map.entry("keep", "retain"),
                    Map.entry("officer", "civil servant"),
                    Map.entry("gives", "provides"),
                    Map.entry("rules", "regulations"),
                    Map.entry("errors", "mistakes"),
                    Map.entry("begins", "starts"),
                    Map.entry("answer", "reply"),
                    Map.entry("matter", "issue"),
                    Map.entry("change", "alter"),
                    Map.entry("work", "job"),
                    Map.entry("example", "instance"),
                    Map.entry("level", "grade")));

    private final Dictionary dictionary;

    Paraphrases(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    /** A way to say the same. */
    enum Kind {
        AS_IT_STANDS,
        REORDERED,
        SHORTENED,
        SYNONYM,
        NUMBER_SPELT,
        DATE_WRITTEN_ANEW
    }

    /** The sentence said so; nothing where it cannot be. */
    Optional<String> of(Kind kind, String sentence, Language language) {
        return (switch (kind) {
                    case AS_IT_STANDS -> Optional.of(sentence);
                    case REORDERED -> reordered(sentence, language);
                    case SHORTENED -> shortened(sentence);
                    case SYNONYM -> synonym(sentence, language);
                    case NUMBER_SPELT -> spelt(sentence, language);
                    case DATE_WRITTEN_ANEW -> dated(sentence, language);
                })
                .filter(it -> kind == Kind.AS_IT_STANDS || !it.equals(sentence));
    }

    private Optional<String> reordered(String sentence, Language language) {
        Matcher matcher = CONDITION.matcher(sentence);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String word = matcher.group(2);
        return Optional.of(Character.toUpperCase(word.charAt(0)) + word.substring(1) + " " + matcher.group(3) + ", "
                + lowered(matcher.group(1), language) + ".");
    }

    private String lowered(String clause, Language language) {
        String first = clause.split(" ", 2)[0];
        boolean common = Terms.words(first).isEmpty()
                || !dictionary
                        .across(first.toLowerCase(language.locale()), language.other())
                        .isEmpty();
        return common ? Character.toLowerCase(clause.charAt(0)) + clause.substring(1) : clause;
    }

    private static Optional<String> shortened(String sentence) {
        Matcher matcher = LAST_CLAUSE.matcher(sentence);
        if (matcher.matches()) {
            return Optional.of(matcher.group(1) + ".");
        }
        return Optional.of(ASIDE.matcher(sentence).replaceAll(""));
    }

    private static Optional<String> synonym(String sentence, Language language) {
        String said = sentence;
        for (Map.Entry<String, String> entry : SYNONYMS.get(language).entrySet()) {
            said = said.replaceAll("(?<![\\p{L}-])" + entry.getKey() + "(?![\\p{L}-])", entry.getValue());
        }
        return Optional.of(said);
    }

    private static Optional<String> spelt(String sentence, Language language) {
        List<String> words = NUMBERS.get(language);
        String said = sentence;
        for (int i = 0; i < words.size(); i++) {
            String digit = String.valueOf(i + 2);
            String other = said.replaceAll("(?<![\\p{L}\\p{N}.,/-])" + digit + "(?= \\p{Ll})", words.get(i));
            said = other.equals(said)
                    ? said.replaceAll("(?<![\\p{L}-])" + words.get(i) + "(?= \\p{Ll})(?! (?:belas|puluh))", digit)
                    : other;
        }
        return Optional.of(said);
    }

    private static Optional<String> dated(String sentence, Language language) {
        Matcher matcher = DATE.matcher(sentence);
        if (!matcher.find()) {
            return Optional.empty();
        }
        for (int i = 0; i < MONTHS.size(); i++) {
            if (List.of(MONTHS.get(i).split(" ")).contains(matcher.group(2))) {
                String date = language == Language.MALAY
                        ? matcher.group(1) + "/" + (i + 1) + "/" + matcher.group(3)
                        : matcher.group(2) + " " + matcher.group(1) + ", " + matcher.group(3);
                return Optional.of(matcher.replaceFirst(date));
            }
        }
        return Optional.empty();
    }
}
