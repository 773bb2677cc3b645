package my.duta.chat;

/**
 * Names an event by what happened, so that a second delivery of it bears the same name.
 *
 * @param value for a message its resource name, for a press its message, person, action and time
 */
public record EventId(String value) {}
