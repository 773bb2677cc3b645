package my.duta.manuscript;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Joins lines, and mends words that were parted at their ends. A hyphen stays where the text elsewhere writes it, and
 * where Malay doubles a word, as in {@code undang-undang}.
 */
final class Hyphens {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:-[\\p{L}\\p{M}]+)*");
    private static final Pattern PARTED = Pattern.compile("([\\p{L}\\p{M}-]*\\p{L})[-\\u2010\\u00AD]$");
    private static final Pattern BEGINNING = Pattern.compile("^[\\p{L}\\p{M}]+");
    private static final Pattern ADDRESS = Pattern.compile("\\S*(?:://|www\\.)\\S*[-/_=&?.]$");

    private final Set<String> words = new HashSet<>();

    /** Learns how words are written from a line; the last of it may be parted, and is left out. */
    void learn(String line) {
        Matcher word = WORD.matcher(line);
        while (word.find()) {
            if (word.end() < line.length() - 1) {
                words.add(word.group().toLowerCase(Locale.ROOT));
            }
        }
    }

    String join(List<String> lines) {
        var text = new StringBuilder();
        for (String line : lines) {
            String next = line.strip();
            if (text.isEmpty() || next.isEmpty()) {
                text.append(next);
                continue;
            }
            String before = text.substring(text.lastIndexOf(" ") + 1);
            Matcher parted = PARTED.matcher(before);
            Matcher beginning = BEGINNING.matcher(next);
            if (ADDRESS.matcher(before).matches() && !Character.isUpperCase(next.charAt(0))) {
                text.append(next);
            } else if (parted.find() && beginning.find()) {
                boolean soft = before.endsWith("\u00AD");
                if (soft || !keepsHyphen(parted.group(1), beginning.group())) {
                    text.setLength(text.length() - 1);
                } else {
                    text.setCharAt(text.length() - 1, '-');
                }
                text.append(next);
            } else {
                text.append(' ').append(next);
            }
        }
        return text.toString().replace("\u00AD", "");
    }

    private boolean keepsHyphen(String before, String after) {
        String first = before.toLowerCase(Locale.ROOT);
        String second = after.toLowerCase(Locale.ROOT);
        if (!after.equals(second) || words.contains(first + "-" + second)) {
            return true;
        }
        if (words.contains(first + second)) {
            return false;
        }
        String stem = first.substring(first.lastIndexOf('-') + 1);
        return stem.length() >= 3 && second.length() >= 3 && (second.startsWith(stem) || stem.endsWith(second));
    }
}
