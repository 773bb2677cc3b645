package my.duta.escalation;

import java.util.List;
import java.util.Optional;

/** Answers of ambassadors that may become part of the library. */
public interface Candidates {

    /** Those on which nobody has decided, the one that most officers asked for first. */
    List<Candidate> waiting(int most);

    /** A candidate, decided on or not. */
    Optional<Candidate> find(EscalationId id);

    /**
     * A maintainer does not take it into the library. The ambassador is told the reason.
     *
     * @return the candidate with the verdict; empty if it is gone or somebody has decided already
     */
    Optional<Candidate> dismiss(EscalationId id, String reason, String by);

    /**
     * A maintainer has published it. The ambassador is told.
     *
     * @param source the id of the source that holds the answer now
     * @return the candidate with the verdict; empty if it is gone or somebody has decided already
     */
    Optional<Candidate> published(EscalationId id, String source, String by);
}
