package my.duta.answer;

import java.util.regex.Pattern;

/** What a model writes around its words although it is told not to. */
final class Markup {

    /** Addresses of pages and people, links, elements, and characters that are not seen or turn the text about. */
    private static final Pattern UNSAFE =
            Table.pattern("https?:|www\\.|\\]\\(|[<>]|\\b[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.[a-z]{2,}\\b|\\S@\\S"
                    + "|[\\p{Cntrl}&&[^\\n\\t]]|[\\p{Cf}\\p{Co}\\p{Cn}]");

    /** Bullets, numbers of steps and headings before a sentence, and tokens of passages after it. */
    private static final Pattern AROUND = Pattern.compile(
            "^(?:[-*•#>]+\\s+|\\d{1,2}[.)]\\s+(?=\\p{L}))+|(?:\\s*[\\[(](?:S?\\d+(?:\\s*,\\s*S?\\d+)*)[\\])])+(?=[.!?]?$)");

    private static final Pattern EMPHASIS =
            Pattern.compile("\\*\\*|__|`|(?<![\\p{L}\\p{N}])\\*(?=\\S)|(?<=\\S)\\*(?!\\S)");

    private Markup() {}

    /** The words without emphasis, bullets and tokens. */
    static String strippedFrom(String text) {
        String line = text.strip().replaceAll("\\s*\\n\\s*", " ");
        return EMPHASIS.matcher(AROUND.matcher(line).replaceAll(""))
                .replaceAll("")
                .strip();
    }

    /** Whether there is more than words, in what ought to be words alone. */
    static boolean isIn(String text) {
        return UNSAFE.matcher(text).find();
    }
}
