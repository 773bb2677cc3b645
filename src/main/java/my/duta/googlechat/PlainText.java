package my.duta.googlechat;

/** Takes out of a text what nobody sees: controls, bidirectional overrides, invisible and unpaired characters. */
final class PlainText {

    static final String ELLIPSIS = "…";

    private PlainText() {}

    /** The text with line feeds as its only controls. */
    static String clean(String text) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            if (point == '\r') {
                boolean pair = i < text.length() && text.charAt(i) == '\n';
                out.append(pair ? "" : "\n");
            } else if (point == '\n' || point == 0x85 || point == 0x2028 || point == 0x2029) {
                out.append('\n');
            } else if (point == '\t') {
                out.append(' ');
            } else if (!isHidden(point)) {
                out.appendCodePoint(point);
            }
        }
        return out.toString();
    }

    /**
     * A short line for a place of which nobody says whether it reads mark-up, such as a title or a button: angle
     * brackets become angle quotation marks, so that it holds no tag in either case, and nothing else is changed.
     */
    static String label(String text, int limit) {
        return lines(text, limit).replace('\n', ' ');
    }

    /** The same for a place that may hold several lines. */
    static String lines(String text, int limit) {
        return shorten(clean(text).replace('<', '‹').replace('>', '›'), limit);
    }

    /** At most so many characters, the last of them an ellipsis if something was cut. */
    static String shorten(String text, int limit) {
        return text.length() <= limit ? text : text.substring(0, boundary(text, limit - 1)) + ELLIPSIS;
    }

    /** The last place up to {@code at} that does not part a pair of surrogates. */
    static int boundary(String text, int at) {
        boolean parts = at > 0 && at < text.length() && Character.isHighSurrogate(text.charAt(at - 1));
        return parts ? at - 1 : at;
    }

    /** The zero-width joiner and non-joiner stay: emoji and Jawi need them. */
    private static boolean isHidden(int point) {
        int type = Character.getType(point);
        boolean joins = point == 0x200C || point == 0x200D;
        return type == Character.CONTROL
                || type == Character.SURROGATE
                || type == Character.UNASSIGNED && isNoncharacter(point)
                || type == Character.FORMAT && !joins;
    }

    private static boolean isNoncharacter(int point) {
        return (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);
    }
}
