package my.duta.escalation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import my.duta.chat.MemberId;
import my.duta.chat.Post;
import my.duta.chat.PostId;

/** All escalations; each changes only from the state that its changer has seen. */
interface Escalations {

    /** Stands for nobody where the addresses of those who have escalations are counted. */
    String NOBODY = "-";

    /** An escalation as it was read, with the epoch that a change of it must name. */
    record Versioned(Escalation escalation, long epoch) {}

    /**
     * A change to be made.
     *
     * @param seen the epoch that was read; 0 for a new escalation
     * @param event what happened; the audit keeps its kind and its actor
     * @param notices the messages that tell of it
     * @param candidate what becomes of the candidate
     */
    record Change(long seen, Escalation next, Event event, List<Notice> notices, CandidateStep candidate) {}

    /** What a change makes of the candidate for the library. */
    enum CandidateStep {
        /** Nothing. */
        NONE,
        /** The answer is a new candidate. */
        KEEP,
        /** Another officer got the answer; counted while nobody has decided on it. */
        COUNT,
        /** The answer did not help. */
        DROP
    }

    /** What came of a change. */
    enum Result {
        CHANGED,
        /** Somebody was faster; nothing has changed. */
        STALE,
        /** Whoever would have it has as many as the settings allow; nothing has changed. */
        FULL
    }

    /** Writes the next state with all that belongs to it, all or nothing. */
    Result change(Change change);

    Optional<Versioned> find(EscalationId id);

    /** Keeps in mind which escalation a card is about, before the card is posted. */
    void remember(PostId card, EscalationId id);

    /** The escalation that a card is about. */
    Optional<EscalationId> ofCard(PostId card);

    /**
     * For whom a message is.
     *
     * @param asker the own id of the asker
     */
    record Recipient(EscalationId escalation, EscalationId asker) {}

    /** Keeps in mind for whom a message is, before it is posted. */
    void remember(PostId message, Recipient recipient);

    /** The asker for whom a message is; empty if it is for nobody who asks. */
    Optional<Recipient> recipientOf(PostId message);

    /** Keeps a message that an asker cannot get now. */
    void keepBack(EscalationId asker, Post post);

    /** The messages that were kept back for an asker. */
    List<Post> keptBack(EscalationId asker);

    /** A message is kept back no longer. */
    void letGo(EscalationId asker, PostId message);

    /** Open escalations, the oldest first. */
    List<Versioned> open();

    /** How many are open. */
    long size();

    /** The escalations that an officer asked, the newest first. */
    List<Escalation> askedBy(MemberId officer, int most);

    /** How many escalations each address has or is asked; {@link #NOBODY} for those that nobody has. */
    Map<String, Integer> held();

    /** The escalations whose next step is due, the longest due first. */
    List<EscalationId> due(Instant at, int most);

    /** Puts off the next step of an escalation that is as it was seen. */
    void defer(Versioned seen, Instant next);

    /** Takes out the steps of an escalation that is no longer kept. */
    void forget(EscalationId id);
}
