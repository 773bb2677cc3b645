package my.duta.load;

/**
 * Something that an officer writes.
 *
 * @param spot where, with the name that the message has
 */
record Saying(Kind kind, Person who, Events.Spot spot, String text) {

    /** What kind of thing people write. */
    enum Kind {
        QUESTION,
        FOLLOW_UP,
        SUGGESTION,
        THANKS,
        GREETING,
        HUMAN_WANTED;

        /** Whether plain words are an answer to it. */
        boolean isCourtesy() {
            return this == THANKS || this == GREETING || this == HUMAN_WANTED;
        }
    }
}
