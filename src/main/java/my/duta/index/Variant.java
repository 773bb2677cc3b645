package my.duta.index;

/**
 * One way of saying what is wanted.
 *
 * @param weight how likely it says that, from above 0 to 1; 1 for a word of the query itself
 */
public record Variant(Term term, double weight) {

    public Variant {
        if (weight <= 0 || weight > 1) {
            throw new IllegalArgumentException("A variant weighs more than 0 and at most 1, not " + weight);
        }
    }
}
