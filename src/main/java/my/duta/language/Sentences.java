package my.duta.language;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Splits prose into sentences.
 *
 * <p>{@code java.text.BreakIterator} proposes, and we join again what it parted after an abbreviation ("Bil. 2/2021",
 * "Dr. Aminah"), an initial or the number of a list item. An acronym at the end of a sentence ("GPAISA.") does end it.
 * A line break always ends a sentence.
 */
public final class Sentences {

    private static final Pattern LAST_WORD = Pattern.compile("([\\p{L}\\p{N}.']{1,20})\\.$");
    private static final Pattern LIST_NUMBER = Pattern.compile("(?:\\d{1,3}|[a-zA-Z]|[ivx]{1,5})[.)]");
    private static final Set<String> ALWAYS = new HashSet<>();
    private static final Set<String> BEFORE_NUMBER = new HashSet<>();

    static {
        for (String line : WordList.lines("abbreviations.txt")) {
            boolean number = line.startsWith("number:");
            Stream.of(line.replaceFirst("^number:", "").strip().split("\\s+"))
                    .forEach(number ? BEFORE_NUMBER::add : ALWAYS::add);
        }
    }

    private Sentences() {}

    /** The sentences of a text, each without the white space around it; none is empty. */
    public static List<String> split(String text, Language language) {
        return text.lines()
                .flatMap(line -> joined(proposed(line, language)).stream())
                .toList();
    }

    private static List<String> proposed(String line, Language language) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(language.locale());
        breaks.setText(line);
        List<String> pieces = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            pieces.add(line.substring(start, end));
        }
        return pieces;
    }

    private static List<String> joined(List<String> pieces) {
        List<String> sentences = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (int i = 0; i < pieces.size(); i++) {
            open.append(pieces.get(i));
            String next = i + 1 < pieces.size() ? pieces.get(i + 1).strip() : "";
            if (next.isEmpty() || !goesOn(open.toString().strip(), next)) {
                sentences.add(open.toString().strip());
                open.setLength(0);
            }
        }
        sentences.removeIf(String::isEmpty);
        return sentences;
    }

    private static boolean goesOn(String sentence, String next) {
        if (LIST_NUMBER.matcher(sentence).matches() || Character.isLowerCase(next.codePointAt(0))) {
            return true;
        }
        String tail = sentence.substring(Math.max(0, sentence.length() - 21));
        Matcher last = LAST_WORD.matcher(tail);
        if (!last.find()) {
            return false;
        }
        String word = last.group(1);
        String lower = word.toLowerCase(Locale.ROOT).replace("'", "");
        boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
        return initial
                || ALWAYS.contains(lower)
                || BEFORE_NUMBER.contains(lower) && Character.isDigit(next.codePointAt(0));
    }
}
