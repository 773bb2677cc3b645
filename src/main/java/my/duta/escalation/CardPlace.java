package my.duta.escalation;

import my.duta.chat.PostId;
import my.duta.chat.SpaceId;

/**
 * A card that an ambassador was sent.
 *
 * @param turn counts the cards of one escalation, so that who is asked anew gets a new message
 */
record CardPlace(String email, SpaceId space, int turn) {

    PostId card(EscalationId id) {
        return PostId.of(id.value(), "ambassador", email, String.valueOf(turn));
    }
}
