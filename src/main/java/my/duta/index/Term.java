package my.duta.index;

import java.util.List;

/**
 * A word as it is indexed.
 *
 * @param exact the word as written, in lower case
 * @param stems what is left without affixes; several where the affixes allow several roots
 */
public record Term(String exact, List<String> stems) {

    public Term {
        stems = List.copyOf(stems);
    }
}
