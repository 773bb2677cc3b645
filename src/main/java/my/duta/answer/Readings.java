package my.duta.answer;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import my.duta.language.Language;

/**
 * Words that mean two things to the people who ask, such as the seven principles that both guidelines have.
 *
 * <p>The table {@code answer/readings.csv} gives for each the pattern that shows it, a pattern that settles it, the key
 * of the question back, and the readings as replacements for what the pattern found, so that each reading is the
 * officer's own question with its doubt removed.
 */
final class Readings {

    private final List<Doubt> doubts;

    Readings() {
        this(Table.read(
                "/answer/readings.csv",
                row -> new Doubt(
                        Table.pattern(row.get("pattern")),
                        Table.pattern(row.get("settled-by")),
                        row.get("ask"),
                        split(row.get("readings-ms")),
                        split(row.get("readings-en")))));
    }

    Readings(List<Doubt> doubts) {
        this.doubts = List.copyOf(doubts);
    }

    /**
     * Finds what is in doubt.
     *
     * @param question as the officer wrote it
     * @param context the question with what earlier questions add; it may settle the doubt
     */
    Optional<Close> in(String question, String context, Language language) {
        return doubts.stream()
                .filter(it -> it.pattern().matcher(question).find())
                .filter(it -> !it.settledBy().matcher(context).find())
                .map(it -> new Close(it.ask(), it.readings(question, language)))
                .findFirst();
    }

    private static List<String> split(String readings) {
        return Arrays.stream(readings.split("\\|")).map(String::strip).toList();
    }

    /**
     * Two readings or more that are close.
     *
     * @param ask the key of the question back
     * @param readings full questions
     */
    record Close(String ask, List<String> readings) {}

    record Doubt(Pattern pattern, Pattern settledBy, String ask, List<String> malay, List<String> english) {

        List<String> readings(String question, Language language) {
            List<String> replacements = language == Language.MALAY ? malay : english;
            return replacements.stream()
                    .map(it -> pattern.matcher(question).replaceFirst(it))
                    .toList();
        }
    }
}
