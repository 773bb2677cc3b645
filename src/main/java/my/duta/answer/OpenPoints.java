package my.duta.answer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import my.duta.answer.Answer.Abstention.Reason;
import my.duta.index.Chunk;
import my.duta.manuscript.Block;

/**
 * Questions that the sources do not settle, so that a plausible passage must not be passed off as an answer.
 *
 * <p>Three ways to know one. The table {@code answer/open-points.csv} holds patterns of questions that maintainers know
 * to be open. Two sources of the library only name what it does not answer: a section of theirs is never quoted, and found
 * first it says why we abstain. And a section of any other source may itself say that its matter is not settled: when it
 * says so in its opening sentence, gives no steps, and its heading asks what the officer asks, there is nothing to answer
 * with.
 */
final class OpenPoints {

    private static final Pattern SAYS_SO =
            Table.pattern("\\b(?:tidak|belum|bukan) (?:di|me)?(?:selesai|muktamad|putus)\\w*"
                    + "|\\btidak menyelesaikan\\b|\\b(?:do|does|did) not settle\\b|\\b(?:is|are) not settled\\b"
                    + "|\\bnot been settled\\b|\\btidak menyatakan sama ada\\b|\\b(?:do|does) not say whether\\b"
                    + "|\\btidak menemui pekeliling\\b|\\bhas not found (?:a|any)\\b|\\b(?:found no|did not find)\\b"
                    + "|\\btiada sumber yang menyatakan\\b|\\bhas no source that says\\b");

    /** The sources whose sections name what is not answered, and why it is not. */
    private static final Map<String, Reason> SOURCES =
            Map.of("open-points", Reason.NOT_SETTLED_BY_SOURCES, "not-in-library", Reason.NOTHING_RELEVANT);

    private static final double SAME_QUESTION = 0.7;

    private final List<Pattern> known;

    OpenPoints() {
        this(Table.read("/answer/open-points.csv", row -> Table.pattern(row.get("pattern"))));
    }

    OpenPoints(List<Pattern> known) {
        this.known = List.copyOf(known);
    }

    /** Whether a question is one of those known to be open. */
    boolean include(String question) {
        return known.stream().anyMatch(it -> it.matcher(question).find());
    }

    /** Why we abstain where a section was found first that only names what is not answered; nothing for all others. */
    static Optional<Reason> namedBy(Chunk chunk) {
        return Optional.ofNullable(SOURCES.get(chunk.edition().source()));
    }

    /** Whether a section says that just this question is not settled. */
    boolean isLeftOpenBy(Chunk chunk, String question) {
        Set<String> asked = Terms.of(question);
        Set<String> heading = Terms.of(chunk.heading());
        long shared = Terms.shared(asked, heading);
        return saysSo(chunk) && 2.0 * shared >= SAME_QUESTION * (asked.size() + heading.size());
    }

    /** Whether a section's opening says that its matter is not settled, and gives no steps to take. */
    static boolean saysSo(Chunk chunk) {
        if (namedBy(chunk).isPresent()) {
            return true;
        }
        boolean advises = chunk.blocks().stream().anyMatch(it -> it instanceof Block.Items);
        return !advises
                && chunk.blocks().stream()
                        .filter(Block.Prose.class::isInstance)
                        .findFirst()
                        .filter(it -> SAYS_SO.matcher(it.words()).find())
                        .isPresent();
    }
}
