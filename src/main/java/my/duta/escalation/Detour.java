package my.duta.escalation;

import java.util.Optional;
import my.duta.chat.SpaceId;

/**
 * Where an asker is answered instead of the place in which they asked.
 *
 * @param asker the id that their own request bears
 * @param direct the space that the officer shares with Duta alone; empty if no message reaches them
 */
record Detour(EscalationId asker, Optional<SpaceId> direct) {}
