package my.duta.console;

import java.util.List;
import java.util.Optional;
import my.duta.answer.AbstentionCheck;
import my.duta.answer.Answer;
import my.duta.index.Chunk;
import my.duta.language.Language;

/**
 * A question that was tried: what Duta would say, and why.
 *
 * @param question as it was put, masked
 * @param agency the code of the agency whose officer would ask; empty for none
 * @param understood the query that was searched, with short forms unfolded
 * @param passages what was found, the best first
 * @param signals what tells whether it answers the question, what counts most first
 * @param confidence that it does, from 0 to 1
 * @param threshold the confidence that is needed
 * @param steps how long each took
 */
record Trial(
        String question,
        Language language,
        Optional<String> agency,
        String understood,
        List<Found> passages,
        List<AbstentionCheck.Weighed> signals,
        double confidence,
        double threshold,
        Answer answer,
        String generation,
        List<Step> steps) {

    Trial {
        passages = List.copyOf(passages);
        signals = List.copyOf(signals);
        steps = List.copyOf(steps);
    }

    /** A passage with its rank from 1. */
    record Found(int rank, double score, Chunk chunk) {}

    /** How long a step took, with three digits after the point. */
    record Step(String name, double milliseconds) {}

    /** The kind of the answer, as the words name it. */
    public String outcome() {
        return answer.map(it -> "grounded", it -> "clarification", it -> "abstention");
    }
}
