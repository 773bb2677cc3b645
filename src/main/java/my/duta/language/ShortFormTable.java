package my.duta.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;

/** The table of chat spellings, {@code language/shortforms.csv}. */
final class ShortFormTable {

    /**
     * One spelling.
     *
     * @param form in lower case, one word or several
     * @param standard what it stands for; empty for a particle that says nothing
     * @param condition where it holds: empty for everywhere in a text that has Malay in it, {@code malay} in a Malay
     *     text, {@code end} as its last word, {@code before=a|b} before one of these words
     */
    record ShortForm(String form, String standard, String condition) {

        boolean certain() {
            return condition.isEmpty();
        }

        Set<String> before() {
            return condition.startsWith("before=")
                    ? Set.copyOf(Arrays.asList(
                            condition.substring("before=".length()).split("\\|")))
                    : Set.of();
        }
    }

    private final Map<String, List<ShortForm>> byFirstWord = new HashMap<>();

    ShortFormTable() {
        for (ShortForm it : read()) {
            byFirstWord
                    .computeIfAbsent(it.form().split(" ")[0], first -> new ArrayList<>())
                    .add(it);
        }
        byFirstWord.values().forEach(forms -> forms.sort((a, b) -> words(b) - words(a)));
    }

    /** The forms that begin with a word, the longest first. */
    List<ShortForm> beginningWith(String word) {
        return byFirstWord.getOrDefault(word, List.of());
    }

    /** The forms of one word that cannot be anything but Malay. */
    static Set<String> certainWords() {
        return read().stream()
                .filter(it -> it.certain() && words(it) == 1)
                .map(ShortForm::form)
                .collect(Collectors.toUnmodifiableSet());
    }

    static List<ShortForm> read() {
        return WordList.rows("shortforms.csv").stream()
                .map(ShortFormTable::shortForm)
                .toList();
    }

    private static ShortForm shortForm(CSVRecord row) {
        return new ShortForm(row.get("form"), row.get("standard"), row.get("condition"));
    }

    static int words(ShortForm form) {
        return form.form().split(" ").length;
    }
}
