package my.duta.conversation;

import my.duta.chat.Reaction;

/**
 * What goes back in the answer to the delivery of an event. The door calls exactly one of the two afterwards, so that
 * an answer that never reached the platform is not taken for delivered.
 *
 * @param received to be run once the whole answer was written
 * @param lost to be run when it could not be written
 */
public record Delivery(Reaction reaction, Runnable received, Runnable lost) {

    private static final Runnable NOTHING = () -> {};

    /** A reaction that is not owed: whether it arrives changes nothing. */
    public static Delivery of(Reaction reaction) {
        return new Delivery(reaction, NOTHING, NOTHING);
    }

    /** Whether the reaction is posted by itself once it is lost. */
    public boolean isOwed() {
        return lost != NOTHING;
    }
}
