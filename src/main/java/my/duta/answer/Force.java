package my.duta.answer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How a clause binds its reader, or that it denies what it says; a clause that merely states has none.
 *
 * <p>The words that carry each force, in Malay and in English, lie in {@code answer/modality.csv}.
 */
enum Force {
    PERMITTED,
    FORBIDDEN,
    REQUIRED,
    NOT_REQUIRED,
    ADVISED,
    ADVISED_AGAINST,
    DENIED;

    private static final List<Row> ROWS = Table.read(
            "/answer/modality.csv", row -> new Row(valueOf(row.get("force")), Table.pattern(row.get("pattern"))));

    private record Row(Force force, Pattern pattern) {}

    /** The forces of a clause, each as often as it is there, in the order of this list. */
    static List<Force> in(String clause) {
        List<Force> found = new ArrayList<>();
        String left = clause;
        for (Row row : ROWS) {
            Matcher matcher = row.pattern().matcher(left);
            left = matcher.replaceAll(it -> {
                found.add(row.force());
                return " # ";
            });
        }
        found.sort(null);
        return found;
    }

    /**
     * The forces as far as Malay and English tell them apart alike: whether there is a duty or advice, leave, or a "not"
     * of any kind.
     */
    static Set<Force> acrossLanguages(Collection<Force> forces) {
        return forces.stream()
                .map(it -> switch (it) {
                    case REQUIRED, ADVISED -> REQUIRED;
                    case FORBIDDEN, DENIED -> DENIED;
                    case PERMITTED, NOT_REQUIRED, ADVISED_AGAINST -> it;
                })
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Force.class)));
    }

    /** Whether it says "not" of something. */
    boolean denies() {
        return this == FORBIDDEN || this == NOT_REQUIRED || this == ADVISED_AGAINST || this == DENIED;
    }

    /** Whether it asks something of the reader. */
    boolean isDuty() {
        return this == REQUIRED || this == ADVISED;
    }
}
