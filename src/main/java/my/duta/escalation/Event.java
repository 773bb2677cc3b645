package my.duta.escalation;

import java.time.Instant;
import java.util.Locale;

/**
 * Something that happened to an escalation.
 *
 * @param actor who did it: a member id, or {@code duta}
 * @param name of who did it, as people know them
 * @param note what was said with it, masked of personal data; may be empty
 */
public record Event(Kind kind, String actor, String name, Instant at, String note) {

    /** What can happen. */
    public enum Kind {
        /** An officer handed a question over. */
        OPENED,
        /** Another open one may ask the same; the note begins with its id. */
        ALIKE,
        /** Somebody was asked. */
        OFFERED,
        /** The card of who was asked could not be delivered. */
        UNREACHABLE,
        /** Nothing can be delivered where an officer asked, who is answered in private; the note is their own id. */
        REDIRECTED,
        /** No message reaches an officer; the note is their own id. */
        OFFICER_UNREACHABLE,
        /** An ambassador took it. */
        CLAIMED,
        /** Who owes the next word was reminded. */
        REMINDED,
        /** The time of who had it ran out, and the next one is asked. */
        RETURNED,
        /** Who had it is away or no longer on the roster, and another is asked. */
        RELIEVED,
        /** An ambassador gave it back. */
        RELEASED,
        /** An ambassador gave it to another. */
        PASSED_ON,
        /** An ambassador asked the officer something. */
        ASKED_BACK,
        /** An officer said more. */
        SAID_MORE,
        /** Another officer waits for the same answer. */
        JOINED,
        /** An officer waits for it no longer. */
        LEFT,
        /** It goes on under another escalation that asks the same. */
        MERGED,
        /** An ambassador answered. */
        ANSWERED,
        /** It ended without an answer. */
        CLOSED,
        /** The officer took it back. */
        WITHDRAWN,
        /** The answer did not help. */
        REOPENED,
        /** The officer said thanks. */
        THANKED,
        /** An officer was erased from it. */
        ERASED;

        /** The word for it in the audit. */
        String act() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
