package my.duta.index;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A short text by its letters, every three that follow each other: misspelt or shortened, it is still alike to what was
 * meant.
 */
public final class Letters {

    private static final int RUN = 3;
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Each run once, in ascending order. */
    private final long[] runs;

    private Letters(long[] runs) {
        this.runs = runs;
    }

    /** The letters and digits of a text; a word's beginning and end count as well, capitals do not. */
    public static Letters of(String text) {
        String plain = " "
                + OTHERS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip() + " ";
        return new Letters(IntStream.rangeClosed(0, plain.length() - RUN)
                .mapToLong(it -> packed(plain, it))
                .sorted()
                .distinct()
                .toArray());
    }

    private static long packed(String text, int start) {
        long run = 0;
        for (int i = start; i < start + RUN; i++) {
            run = run << Character.SIZE | text.charAt(i);
        }
        return run;
    }

    /** How alike two texts are: twice the runs that both have, as a share of those of each; 0 to 1. */
    public double alike(Letters other) {
        int shared = 0;
        int here = 0;
        int there = 0;
        while (here < runs.length && there < other.runs.length) {
            int order = Long.compare(runs[here], other.runs[there]);
            shared += order == 0 ? 1 : 0;
            here += order <= 0 ? 1 : 0;
            there += order >= 0 ? 1 : 0;
        }
        return shared == 0 ? 0 : 2.0 * shared / (runs.length + other.runs.length);
    }
}
