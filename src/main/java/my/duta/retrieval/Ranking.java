package my.duta.retrieval;

import java.util.LinkedHashSet;
import java.util.List;

/**
 * What one ranker found, the best first, each once.
 *
 * @param weight how much its word counts; 0 is not to be heard
 */
record Ranking<T>(List<T> best, double weight) {

    Ranking {
        best = List.copyOf(new LinkedHashSet<>(best));
    }

    /** The place of a thing, from 1; 0 if it is not there. */
    int rank(T thing) {
        return best.indexOf(thing) + 1;
    }
}
