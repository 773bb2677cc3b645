package my.duta.evaluation;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import my.duta.answer.Answer.Abstention.Reason;

/**
 * What is right to do with a question: answer it, ask back, or abstain.
 *
 * @param reasons for an abstention, any of which is right; empty for the other two
 */
record Expectation(Kind kind, Set<Reason> reasons) {

    Expectation {
        reasons = Set.copyOf(reasons);
    }

    enum Kind {
        ANSWER,
        CLARIFY,
        ABSTAIN
    }

    /** Reads {@code ANSWER}, {@code CLARIFY} or reasons that are parted by bars; empty if it is none of these. */
    static Optional<Expectation> read(String cell) {
        if (cell.equals(Kind.ANSWER.name())) {
            return Optional.of(new Expectation(Kind.ANSWER, Set.of()));
        }
        if (cell.equals(Kind.CLARIFY.name())) {
            return Optional.of(new Expectation(Kind.CLARIFY, Set.of()));
        }
        List<String> names = Arrays.stream(Reason.values()).map(Enum::name).toList();
        List<String> cells = List.of(cell.split("\\|"));
        return names.containsAll(cells)
                ? Optional.of(new Expectation(
                        Kind.ABSTAIN,
                        cells.stream()
                                .map(Reason::valueOf)
                                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Reason.class)))))
                : Optional.empty();
    }

    boolean isAnswer() {
        return kind == Kind.ANSWER;
    }

    @Override
    public String toString() {
        return kind == Kind.ABSTAIN
                ? reasons.stream().map(Enum::name).sorted().collect(Collectors.joining("|"))
                : kind.name();
    }
}
