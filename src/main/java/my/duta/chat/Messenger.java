package my.duta.chat;

import java.util.Optional;

/** Reaches out unasked: the one way by which Duta writes to a space outside the answer to an event. */
public interface Messenger {

    /**
     * Posts a message. A second call with the same {@link PostId} posts nothing and returns what the first one made.
     *
     * @throws MessengerUnavailable if another try may succeed
     * @throws Unacceptable if no try can succeed with a message of this form
     * @throws Undeliverable if no try can succeed
     */
    Posted post(Post post);

    /**
     * Gives a message of ours a new content.
     *
     * @param post its name and place, and what it says from now on
     * @throws MessengerUnavailable if another try may succeed
     * @throws Undeliverable if no try can succeed, for instance because the message is gone
     */
    void revise(Post post);

    /**
     * Finds the space that a person shares with Duta alone.
     *
     * @return empty if there is none; Duta cannot open one
     * @throws MessengerUnavailable if another try may succeed
     */
    Optional<SpaceId> directSpaceOf(MemberId member);
}
