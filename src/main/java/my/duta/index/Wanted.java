package my.duta.index;

import java.util.List;

/**
 * One thing that a chunk should speak of.
 *
 * @param anyOf terms that say the same, each as good as the other
 * @param weight how much it counts among the other wanted things; 1 for a word of the query itself
 */
public record Wanted(List<Term> anyOf, double weight) {

    public Wanted {
        anyOf = List.copyOf(anyOf);
        if (anyOf.isEmpty()) {
            throw new IllegalArgumentException("Nothing is wanted");
        }
    }
}
