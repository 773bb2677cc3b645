package my.duta.chat;

/** A place where messages are written. */
public record Space(SpaceId id, Kind kind) {

    /** Who is in a space. */
    public enum Kind {
        /** One person and Duta. */
        DIRECT,
        /** Several people without a name for the space. */
        GROUP,
        /** A named space with members. */
        NAMED
    }

    public boolean isDirect() {
        return kind == Kind.DIRECT;
    }
}
