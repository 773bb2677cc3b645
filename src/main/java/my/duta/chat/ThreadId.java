package my.duta.chat;

/**
 * Names a thread of a space.
 *
 * @param value for example {@code spaces/AAQAspace01/threads/Th1}
 */
public record ThreadId(String value) {}
