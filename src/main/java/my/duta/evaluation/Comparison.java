package my.duta.evaluation;

import java.util.List;
import java.util.Map;

/**
 * How a run differs from a baseline.
 *
 * @param differences by the name of the measure
 * @param regressions the ids of the questions that score less than before, the greatest loss first
 */
public record Comparison(Map<String, Difference> differences, List<String> regressions) {

    public Comparison {
        regressions = List.copyOf(regressions);
    }
}
