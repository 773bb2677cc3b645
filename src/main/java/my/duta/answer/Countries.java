package my.duta.answer;

import java.util.List;
import java.util.regex.Pattern;
import my.duta.index.Chunk;

/**
 * Whether a question is about another country than what was found: what holds here does not hold there, however alike the
 * words are.
 *
 * <p>The table {@code answer/countries.csv} gives for each country a pattern of its names in both languages.
 */
final class Countries {

    private final List<Pattern> names;

    Countries() {
        this(Table.read("/answer/countries.csv", row -> Table.pattern(row.get("pattern"))));
    }

    Countries(List<Pattern> names) {
        this.names = List.copyOf(names);
    }

    /** Whether a question names a country that a section does not. */
    boolean areMissedBy(Chunk chunk, String question) {
        String section = chunk.edition().title() + "\n" + chunk.withHeadings();
        return names.stream()
                .filter(it -> it.matcher(question).find())
                .anyMatch(it -> !it.matcher(section).find());
    }
}
