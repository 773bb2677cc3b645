package my.duta.index;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Whose officers may see a source: everybody's, or those of some agencies.
 *
 * @param agencies their abbreviations in capital letters, in order; none if the source is for all
 */
public record Audience(List<String> agencies) {

    /** Officers of every agency, known or not. */
    public static final Audience ALL = new Audience(List.of());

    public Audience {
        SortedSet<String> capitals = new TreeSet<>();
        agencies.forEach(it -> capitals.add(it.toUpperCase(Locale.ROOT)));
        agencies = List.copyOf(capitals);
    }

    /** The officers of some agencies, which must be at least one. */
    public static Audience of(Collection<String> agencies) {
        if (agencies.isEmpty()) {
            throw new IllegalArgumentException("An audience of no agency");
        }
        return new Audience(List.copyOf(agencies));
    }

    @JsonCreator
    static Audience read(List<String> agencies) {
        return new Audience(agencies);
    }

    @JsonValue
    List<String> written() {
        return agencies;
    }

    public boolean isAll() {
        return agencies.isEmpty();
    }

    /** Whether an officer of an agency belongs to it; one of no known agency belongs to all only. */
    public boolean admits(Optional<String> agency) {
        return isAll()
                || agency.filter(it -> agencies.contains(it.toUpperCase(Locale.ROOT)))
                        .isPresent();
    }

    /** Whether everybody who belongs to another audience belongs to this one too. */
    public boolean covers(Audience other) {
        return isAll() || (!other.isAll() && agencies.containsAll(other.agencies));
    }
}
