package my.duta.escalation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import my.duta.answer.Citation;
import my.duta.chat.MemberId;
import my.duta.language.Language;

/**
 * An ambassador's answer that may become part of the library, masked of personal data.
 *
 * @param question as the first officer asked it
 * @param others the same as other officers asked it
 * @param by the ambassador who answered
 * @param name of the ambassador
 * @param askers how many officers got the answer
 * @param agency the code of the first officer's agency, if known
 * @param found what Duta cited to the officer
 * @param verdict what a maintainer decided; empty as long as nobody did
 */
public record Candidate(
        EscalationId id,
        String question,
        List<String> others,
        String answer,
        MemberId by,
        String name,
        Instant at,
        int askers,
        Language language,
        Optional<String> agency,
        List<Citation> found,
        Optional<Verdict> verdict) {

    public Candidate {
        others = List.copyOf(others);
        found = List.copyOf(found);
    }

    /** What came of an answered escalation; its answer is masked already. */
    static Candidate of(Escalation.Answered answered) {
        Request request = answered.request();
        return new Candidate(
                answered.id(),
                request.text(),
                answered.followers().stream().map(it -> it.request().text()).toList(),
                answered.resolution().text(),
                answered.assignment().member(),
                answered.assignment().name(),
                answered.resolution().at(),
                answered.matter().askers().size(),
                request.language(),
                request.agency(),
                request.found(),
                Optional.empty());
    }

    /** This candidate with its answer masked. */
    Candidate saying(String masked) {
        return new Candidate(id, question, others, masked, by, name, at, askers, language, agency, found, verdict);
    }

    /** This candidate without the words of officers who were erased. */
    Candidate without(List<String> texts) {
        List<String> left = others.stream().filter(it -> !texts.contains(it)).toList();
        boolean next = texts.contains(question);
        return new Candidate(
                id,
                next ? left.stream().findFirst().orElse("") : question,
                next ? left.stream().skip(1).toList() : left,
                answer,
                by,
                name,
                at,
                askers,
                language,
                agency,
                found,
                verdict);
    }

    Candidate judged(Verdict decided) {
        return new Candidate(
                id, question, others, answer, by, name, at, askers, language, agency, found, Optional.of(decided));
    }

    /**
     * What a maintainer decided.
     *
     * @param note the reason of a dismissal, or the id of the source that holds the answer now
     * @param by the maintainer
     */
    public record Verdict(Kind kind, String note, String by, Instant at) {

        /** The two ends of a candidate. */
        public enum Kind {
            PUBLISHED,
            DISMISSED
        }
    }
}
