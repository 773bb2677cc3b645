package my.duta.manuscript;

import java.util.Locale;

/** Whether a colour can be seen on its ground; both are six hexadecimal digits, or anything else if unknown. */
final class Ink {

    static final String WHITE = "FFFFFF";
    static final String BLACK = "000000";
    static final String UNKNOWN = "?";

    /** In each of red, green and blue, of 255. People do not see a difference as small. */
    private static final int SAME = 20;

    private Ink() {}

    /** Whether words in a colour are lost on a ground. */
    static boolean vanishes(String colour, String ground) {
        return isKnown(colour)
                && isKnown(ground)
                && difference(colour, ground, 0) < SAME
                && difference(colour, ground, 2) < SAME
                && difference(colour, ground, 4) < SAME;
    }

    /** The last six of eight digits, as Excel writes them with a transparency before. */
    static String of(String argb) {
        String upper = argb.toUpperCase(Locale.ROOT);
        return upper.length() == 8 ? upper.substring(2) : upper;
    }

    private static boolean isKnown(String colour) {
        return colour.matches("[0-9A-Fa-f]{6}");
    }

    private static int difference(String one, String other, int at) {
        return Math.abs(
                Integer.parseInt(one.substring(at, at + 2), 16) - Integer.parseInt(other.substring(at, at + 2), 16));
    }
}
