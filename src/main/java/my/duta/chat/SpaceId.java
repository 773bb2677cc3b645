package my.duta.chat;

/**
 * Names a space.
 *
 * @param value for example {@code spaces/AAQAspace01}
 */
public record SpaceId(String value) {}
