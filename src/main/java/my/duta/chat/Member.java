package my.duta.chat;

import java.util.Optional;

/**
 * A person in chat, as the platform shows them.
 *
 * @param displayName the name that the platform shows; empty if it tells none
 * @param email the address, if the platform tells it
 */
public record Member(MemberId id, String displayName, Optional<String> email) {}
