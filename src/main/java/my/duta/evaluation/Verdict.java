package my.duta.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import my.duta.answer.Answer;
import my.duta.answer.Answer.Abstention;
import my.duta.answer.Answer.Clarification;
import my.duta.answer.Answer.Grounded;
import my.duta.index.Section;

/**
 * What came of asking a golden question, held against what is right.
 *
 * @param cited the sections that the answer cites, in order; empty unless it is grounded
 * @param found the sections that a search found, the best first
 * @param drifts whether the words of the answer are in another language than the question asks for
 * @param cosine how near in meaning the nearest passage is
 */
record Verdict(
        GoldenQuestion question,
        Answer answer,
        List<Section> cited,
        List<Section> found,
        boolean drifts,
        double cosine) {

    private static final double COST_OF_WRONG = 4;
    private static final double COST_OF_NEEDLESS = 0.5;

    Verdict {
        cited = List.copyOf(cited);
        found = List.copyOf(found);
    }

    boolean isAnswered() {
        return answer instanceof Grounded;
    }

    boolean isAskedBack() {
        return answer instanceof Clarification;
    }

    boolean isAbstained() {
        return answer instanceof Abstention;
    }

    /** Why we abstained, if we did. */
    Optional<Abstention.Reason> reason() {
        return answer instanceof Abstention it ? Optional.of(it.reason()) : Optional.empty();
    }

    boolean citesFirst() {
        return !cited.isEmpty() && question.sections().contains(cited.get(0));
    }

    boolean citesAny() {
        return cited.stream().anyMatch(question.sections()::contains);
    }

    boolean saysAllFacts() {
        return question.says().stream().allMatch(it -> it.isSaidBy(text()));
    }

    boolean saysForbidden() {
        return isAnswered() && question.never().stream().anyMatch(it -> it.isSaidBy(text()));
    }

    boolean isInLanguage() {
        return answer.language() == question.language() && !drifts;
    }

    /** An answer that nothing cited supports, or one to a question that has none. */
    boolean isWrong() {
        return isAnswered() && !citesAny();
    }

    /** No answer, although the sources have one. */
    boolean isNeedless() {
        return question.expected().isAnswer() && !isAnswered();
    }

    boolean isAccepted() {
        return failures().isEmpty();
    }

    Set<Failure> failures() {
        return switch (question.expected().kind()) {
            case ANSWER -> isAnswered() ? failuresOfAnswer() : Set.of(Failure.NOT_ANSWERED);
            case CLARIFY -> isAskedBack() ? Set.of() : Set.of(Failure.NOT_ASKED_BACK);
            case ABSTAIN ->
                answer.map(
                        it -> Set.of(Failure.ANSWERED),
                        it -> Set.of(Failure.ASKED_BACK),
                        it -> question.expected().reasons().contains(it.reason())
                                ? Set.<Failure>of()
                                : Set.of(Failure.WRONG_REASON));
        };
    }

    private Set<Failure> failuresOfAnswer() {
        var failures = new LinkedHashSet<Failure>();
        if (!citesFirst()) {
            failures.add(Failure.WRONG_CITATION);
        }
        if (!saysAllFacts()) {
            failures.add(Failure.FACT_MISSING);
        }
        if (saysForbidden()) {
            failures.add(Failure.FORBIDDEN_FACT);
        }
        if (!isInLanguage()) {
            failures.add(Failure.OTHER_LANGUAGE);
        }
        return failures;
    }

    /** What it is worth: a right answer 1, a wrong one -4, an answer that was owed and not given -0.5. */
    double utility() {
        return (isAnswered() && citesFirst() ? 1 : 0)
                - (isWrong() ? COST_OF_WRONG : 0)
                - (isNeedless() ? COST_OF_NEEDLESS : 0);
    }

    /** How sure we were that an answer would be right, whether or not one was given. */
    double confidence() {
        return isAnswered() ? answer.confidence() : 1 - answer.confidence();
    }

    /** The trial of a rule with some confidence; none for a question that is to be asked back. */
    Optional<Trial> trial(double confidence) {
        if (question.expected().kind() == Expectation.Kind.CLARIFY) {
            return Optional.empty();
        }
        boolean foundFirst = !found.isEmpty() && question.sections().contains(found.get(0));
        boolean right = isAnswered() ? citesFirst() : foundFirst;
        return Optional.of(new Trial(confidence, question.expected().isAnswer(), right));
    }

    /** How well the sections that answer it were found; none if there are none. */
    Optional<RetrievalScores> retrieval() {
        if (question.sections().isEmpty()) {
            return Optional.empty();
        }
        var relevance = new Relevance(question.sections().stream().collect(Collectors.toMap(Verdict::name, it -> 1)));
        return Optional.of(
                RetrievalScores.of(relevance, found.stream().map(Verdict::name).toList()));
    }

    private static String name(Section section) {
        return section.source() + " " + section.position();
    }

    private String text() {
        var texts = new ArrayList<String>();
        if (answer instanceof Grounded it) {
            it.parts().forEach(part -> texts.add(part.text()));
        }
        return String.join("\n", texts);
    }
}
