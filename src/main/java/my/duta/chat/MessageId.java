package my.duta.chat;

/**
 * Names a message of a space; stable however often the platform delivers it.
 *
 * @param value for example {@code spaces/AAQAspace01/messages/Th1.Th1}
 */
public record MessageId(String value) {}
