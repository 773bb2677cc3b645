package my.duta.chat;

import java.util.Optional;

/**
 * Where a reply goes.
 *
 * @param thread the thread to continue; empty starts the next message of the space
 */
public record Address(SpaceId space, Optional<ThreadId> thread) {}
