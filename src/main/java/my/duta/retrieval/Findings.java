package my.duta.retrieval;

import java.util.List;

/**
 * What was found for a query.
 *
 * @param text the query as it was understood, with short forms unfolded
 * @param passages the best first, at most one for each section of a source
 */
public record Findings(String text, List<Passage> passages, Signals signals) {

    public Findings {
        passages = List.copyOf(passages);
    }
}
