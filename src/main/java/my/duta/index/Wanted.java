package my.duta.index;

import java.util.List;

/**
 * One thing that a chunk should speak of.
 *
 * @param anyOf the ways of saying it; a chunk that says it in two ways speaks of it more, but of nothing else
 */
public record Wanted(List<Variant> anyOf) {

    public Wanted {
        anyOf = List.copyOf(anyOf);
        if (anyOf.isEmpty()) {
            throw new IllegalArgumentException("Nothing is wanted");
        }
    }

    /** A word as it stands. */
    public static Wanted word(Term term) {
        return new Wanted(List.of(new Variant(term, 1)));
    }
}
