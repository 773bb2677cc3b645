package my.duta.chat;

/** What we do at once about an event, in the answer to its delivery. */
public sealed interface Reaction {

    /** Nothing to show, or what there is to say comes later through the {@link Messenger}. */
    record Silence() implements Reaction {}

    /** A new message, in the thread of the event. */
    record Say(Reply reply) implements Reaction {}

    /** The message whose button was pressed becomes this. */
    record Replace(Reply reply) implements Reaction {}

    /** A dialog opens, or takes the place of the open one. */
    record Open(Dialog dialog) implements Reaction {}

    /** The dialog closes with a short word. */
    record Close(String word) implements Reaction {}

    static Reaction silence() {
        return new Silence();
    }
}
