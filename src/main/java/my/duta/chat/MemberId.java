package my.duta.chat;

/**
 * Names a person in chat, for good; the address of that person may change, this does not.
 *
 * @param value for example {@code users/100000000000000000001}
 */
public record MemberId(String value) {}
