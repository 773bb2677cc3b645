package my.duta.manuscript;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The signs before the items of a list. */
final class PdfLabels {

    private static final Pattern BULLET = Pattern.compile(
            "^([\\u2022\\u2023\\u2043\\u2219\\u25AA\\u25AB\\u25CF\\u25CB\\u25A0\\u25A1\\u25E6\\u25B8\\u25BA\\u27A2\\u2713"
                    + "\\u2714\\u2610-\\u2612\\uF0B7\\uF0A7\\uF0D8\\uF0FC\\u00B7*\\u2013\\u2014-])(?:\\s+(?=\\S)|$)");
    private static final Pattern NUMBER =
            Pattern.compile("^(\\(?(?:\\d{1,3}|[a-zA-Z]|[ivx]{2,5}|[IVX]{2,5})[.)])(?:\\s+(?=\\S)|$)");

    private PdfLabels() {}

    /** A label with the words after it; these may be empty, where the label stands apart. */
    record Labelled(String label, String rest) {}

    static Optional<Labelled> in(String words) {
        for (Pattern pattern : new Pattern[] {BULLET, NUMBER}) {
            Matcher matcher = pattern.matcher(words);
            if (matcher.find()) {
                return Optional.of(new Labelled(matcher.group(1), words.substring(matcher.end())));
            }
        }
        return Optional.empty();
    }

    /** Whether words are a label and no more. */
    static boolean alone(String words) {
        return in(words).map(it -> it.rest().isEmpty()).orElse(false);
    }

    static boolean numbered(String label) {
        return NUMBER.matcher(label).matches();
    }

    static boolean bullet(String label) {
        return BULLET.matcher(label).matches();
    }
}
