package my.duta.answer;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import my.duta.language.Capitals;
import my.duta.language.Normaliser;

/**
 * The form that questions have in common that differ in nothing but manners: capitals, marks, greetings, thanks and
 * requests.
 *
 * <p>Every other word stays, in its place: the small ones decide too, such as {@code tidak}, {@code hanya} and
 * {@code sebelum}. Manners are rules of {@code answer/manners.csv}; one that would leave fewer than two words is not
 * followed, because then it is what is asked about.
 */
final class CommonForm {

    private static final int LEAST_WORDS = 2;

    /** Enough for a greeting, a form of address, an apology and the wish to ask, and again at the end. */
    private static final int ROUNDS = 8;

    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** Marks that say nothing at the edge of a word; inside one, as in 3.5 or e-mel, they stay. */
    private static final String MARKS = "[\\p{Ps}\\p{Pe}\\p{Pi}\\p{Pf}.,?!;:'\"…–—*_~`•🙏😀-😊🙂]+";

    private static final Pattern AT_THE_EDGE = Pattern.compile("^" + MARKS + "|" + MARKS + "$|^-+$");

    private static final List<Pattern> MANNERS = Table.read("/answer/manners.csv", row -> switch (row.get("place")) {
        case "begin" -> Pattern.compile("^(?:" + row.get("pattern") + ")");
        case "end" -> Pattern.compile("(?:" + row.get("pattern") + ")[\\s.,?!;:🙏😀-😊🙂]*$");
        default -> throw new IllegalStateException("Manners stand at the begin or the end of a question");
    });

    private CommonForm() {}

    /** The form of a question with short forms unfolded. */
    static String of(String question) {
        String form = Capitals.lowered(Normaliser.tidy(question));
        for (int round = 0; round < ROUNDS; round++) {
            String before = form;
            for (Pattern rule : MANNERS) {
                form = without(rule, form);
            }
            if (form.equals(before)) {
                break;
            }
        }
        return bare(form);
    }

    private static String without(Pattern rule, String text) {
        String rest = rule.matcher(text).replaceFirst("").strip();
        return SPACE.split(bare(rest)).length < LEAST_WORDS ? text : rest;
    }

    private static String bare(String text) {
        return Arrays.stream(SPACE.split(text))
                .map(it -> AT_THE_EDGE.matcher(it).replaceAll(""))
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
