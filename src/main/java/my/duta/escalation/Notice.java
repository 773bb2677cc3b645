package my.duta.escalation;

import java.util.Optional;
import my.duta.chat.Post;

/**
 * A message that tells of a change.
 *
 * @param asker the own id of the asker whom it is for; empty if it is for an ambassador
 */
record Notice(Kind kind, Post post, Optional<EscalationId> asker) {

    /** What is to be done with the message. */
    enum Kind {
        /** Post it. */
        POST,
        /** Give the message of that name this content. */
        REVISE
    }

    /** The key of the message among those on their way: newer content of one message takes the place of older. */
    String entry() {
        return kind == Kind.POST ? post.id().value() : post.id().value() + ":revision";
    }

    /** The kind as the outbox keeps it. */
    String kindName() {
        return kind == Kind.POST ? "post" : "revise";
    }
}
