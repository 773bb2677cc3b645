package my.duta.googlechat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import my.duta.chat.RichText;
import my.duta.chat.RichText.Span;
import my.duta.chat.RichText.Style;

/**
 * Writes rich text in the mark-up of a message's text, where there is no escape character: what could be mark-up is
 * written with a look-alike, so {@code <users/all>} pings nobody, {@code <url|label>} is no link and an asterisk makes
 * nothing bold.
 *
 * <p>Chat also makes links of bare addresses. A zero-width space inside them prevents that; only e-mail addresses are
 * left whole, because people copy them.
 */
final class TextMarkup {

    private static final Pattern SCHEME = Pattern.compile("://");
    private static final Pattern HOST_DOT = Pattern.compile("(?<=[\\p{L}\\p{N}])\\.(?=\\p{L})");
    private static final Pattern TOKENS = Pattern.compile("\\S+");
    private static final Pattern EMAIL =
            Pattern.compile("[(\"']?\\p{Alnum}[\\p{Alnum}.+-]{0,63}@[\\p{Alnum}-]+(\\.[\\p{Alnum}-]+)+[)\"'.,;:!?]*");

    private TextMarkup() {}

    static String of(RichText text) {
        List<Span> spans = merged(text);
        var out = new StringBuilder();
        for (int i = 0; i < spans.size(); i++) {
            String following = i + 1 < spans.size() ? spans.get(i + 1).text() : "";
            append(out, spans.get(i), following);
        }
        return TOKENS.matcher(out).replaceAll(it -> Matcher.quoteReplacement(unlinked(it.group())));
    }

    private static String unlinked(String token) {
        if (EMAIL.matcher(token).matches()) {
            return token;
        }
        return HOST_DOT.matcher(SCHEME.matcher(token).replaceAll(":\u200B//")).replaceAll(".\u200B");
    }

    /** Neighbours of one style as one, clean and with look-alikes. */
    private static List<Span> merged(RichText text) {
        var spans = new ArrayList<Span>();
        for (Span span : text.spans()) {
            String words = lookAlike(PlainText.clean(span.text()));
            int last = spans.size() - 1;
            if (!words.isEmpty() && last >= 0 && spans.get(last).style() == span.style()) {
                spans.set(last, new Span(spans.get(last).text() + words, span.style()));
            } else if (!words.isEmpty()) {
                spans.add(new Span(words, span.style()));
            }
        }
        return spans;
    }

    /** A mark holds only next to its words and apart from others, and only within a line; else it would be read out. */
    private static void append(StringBuilder out, Span span, String following) {
        if (span.style() == Style.PLAIN) {
            out.append(span.text());
            return;
        }
        char mark = span.style() == Style.BOLD ? '*' : '_';
        String[] lines = span.text().split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String core = lines[i].strip();
            int start = lines[i].indexOf(core);
            String behind = lines[i].substring(start + core.length());
            out.append(i > 0 ? "\n" : "").append(lines[i], 0, start);
            String next = i + 1 < lines.length || !behind.isEmpty() ? " " : following;
            boolean apart = (out.isEmpty()
                            || Character.isWhitespace(out.charAt(out.length() - 1))
                            || isBracket(out.charAt(out.length() - 1)))
                    && (next.isEmpty() || !joins(next.codePointAt(0)));
            if (core.isEmpty() || !apart) {
                out.append(core);
            } else {
                out.append(mark).append(core).append(mark);
            }
            out.append(behind);
        }
    }

    private static boolean isBracket(char character) {
        return character == '(' || character == '[' || character == '"';
    }

    private static boolean joins(int point) {
        return Character.isLetterOrDigit(point);
    }

    private static String lookAlike(String text) {
        return text.replace('<', '‹')
                .replace('>', '›')
                .replace('|', 'ǀ')
                .replace('*', '∗')
                .replace('_', 'ˍ')
                .replace('~', '∼')
                .replace('`', 'ˋ');
    }
}
