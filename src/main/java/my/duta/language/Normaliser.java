package my.duta.language;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Brings texts that people write the same and type differently into one form. */
public final class Normaliser {

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\u00ad&&[^\\u200d]]");
    private static final Pattern SPACE = Pattern.compile("[\\p{Z}\\s]+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]++(?:['\\-][\\p{L}\\p{M}\\p{N}]++)*+");

    private Normaliser() {}

    /**
     * The text in Unicode's compatibility form (NFKC), with straight quotes and plain hyphens, without invisible
     * characters, every run of white space made one space. Capitals stay.
     */
    public static String tidy(String text) {
        String compatible = Normalizer.normalize(text, Normalizer.Form.NFKC);
        String plain = compatible
                .replace('\u2019', '\'')
                .replace('\u2018', '\'')
                .replace('\u201c', '"')
                .replace('\u201d', '"')
                .replace('\u2010', '-')
                .replace('\u2011', '-');
        return SPACE.matcher(INVISIBLE.matcher(plain).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    /** The tidy text in lower case. */
    public static String normal(String text) {
        return tidy(text).toLowerCase(Locale.ROOT);
    }

    /** The words of a text in lower case and in their order; {@code e-mel} and {@code can't} are one word each. */
    public static List<String> words(String text) {
        return split(normal(text));
    }

    /** The same words, with the capitals that they are written with. */
    static List<String> written(String text) {
        return split(tidy(text));
    }

    private static List<String> split(String tidy) {
        return WORD.matcher(tidy).results().map(it -> it.group()).toList();
    }
}
