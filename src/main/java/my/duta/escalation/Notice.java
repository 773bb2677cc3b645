package my.duta.escalation;

import my.duta.chat.Post;

/** A message that tells of a change. */
record Notice(Kind kind, Post post) {

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
