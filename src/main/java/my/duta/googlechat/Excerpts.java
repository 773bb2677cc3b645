package my.duta.googlechat;

import java.util.ArrayList;
import java.util.List;
import my.duta.chat.RichText;
import my.duta.chat.RichText.Span;

/** Cuts rich text to the lengths that a message may have. */
final class Excerpts {

    /** Room for the number of a part, for example {@code (12/13)} and a space. */
    private static final int NUMBERING = 12;

    private Excerpts() {}

    /** The text, or its beginning and an ellipsis, in at most so many characters before mark-up. */
    static RichText shorten(RichText text, int limit) {
        int length = text.words().length();
        if (length <= limit) {
            return text;
        }
        return cut(text, 0, PlainText.boundary(text.words(), Math.max(0, limit - 1)))
                .then(PlainText.ELLIPSIS);
    }

    /** The text, or its beginning and an ellipsis, in at most so many characters of a message's text. */
    static RichText fit(RichText text, int limit) {
        if (TextMarkup.of(text).length() <= limit) {
            return text;
        }
        return cut(text, 0, longest(text, 0, limit - 1)).then(PlainText.ELLIPSIS);
    }

    /** The text as parts of at most so many characters each, parted between paragraphs, lines or words, and numbered. */
    static List<RichText> split(RichText text, int limit) {
        if (TextMarkup.of(text).length() <= limit) {
            return List.of(text);
        }
        String words = text.words();
        var parts = new ArrayList<RichText>();
        int from = 0;
        while (from < words.length()) {
            int most = longest(text, from, limit - NUMBERING);
            int to = most == words.length() ? most : gap(words, from, most);
            parts.add(cut(text, from, to));
            from = to;
            while (from < words.length() && Character.isWhitespace(words.charAt(from))) {
                from++;
            }
        }
        var numbered = new ArrayList<RichText>();
        for (int i = 0; i < parts.size(); i++) {
            numbered.add(
                    RichText.plain("(" + (i + 1) + "/" + parts.size() + ") ").then(parts.get(i)));
        }
        return numbered;
    }

    /** How far from {@code from} a part may go so that its mark-up is not longer than the limit. */
    private static int longest(RichText text, int from, int limit) {
        String words = text.words();
        int fits = from + 1;
        int tooLong = Math.min(words.length(), from + limit) + 1;
        while (tooLong - fits > 1) {
            int middle = (fits + tooLong) >>> 1;
            // Two characters to spare: what follows a part decides whether its last word may be emphasised.
            if (TextMarkup.of(cut(text, from, middle)).length() + 2 <= limit) {
                fits = middle;
            } else {
                tooLong = middle;
            }
        }
        int boundary = PlainText.boundary(words, fits);
        return boundary > from ? boundary : Math.min(words.length(), from + 2);
    }

    /** The best place to part, in the second half of what fits. */
    private static int gap(String words, int from, int most) {
        int earliest = from + (most - from) / 2;
        for (String gap : List.of("\n\n", "\n", ". ", " ")) {
            int found = words.lastIndexOf(gap, most - gap.length());
            if (found >= earliest) {
                return found + gap.length();
            }
        }
        return most;
    }

    private static RichText cut(RichText text, int from, int to) {
        var spans = new ArrayList<Span>();
        int start = 0;
        for (Span span : text.spans()) {
            int end = start + span.text().length();
            if (end > from && start < to) {
                String piece = span.text()
                        .substring(
                                Math.max(0, from - start), Math.min(span.text().length(), to - start));
                spans.add(new Span(piece, span.style()));
            }
            start = end;
        }
        return new RichText(spans);
    }
}
