package my.duta.conversation;

import java.util.function.BooleanSupplier;
import my.duta.chat.EventId;
import my.duta.chat.Post;
import my.duta.chat.PostId;
import my.duta.redis.Json;
import my.duta.redis.Outbox;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Keeps the reactions that no answer to a delivery can carry, and posts them in their turn. */
@Component
public class Outgoing {

    private final Outbox outbox;
    private final RedisReactions reactions;
    private final Json json;

    Outgoing(Outbox outbox, RedisReactions reactions, Json json) {
        this.outbox = outbox;
        this.reactions = reactions;
        this.json = json;
    }

    /**
     * Puts a message on its way; the same id goes out once.
     *
     * @throws NotRecorded if it could not be kept
     */
    public void post(Post post) {
        kept(() -> {
            if (outbox.receipt(post.id().value()).isEmpty()) {
                outbox.send(post.id().value(), "post", json.write(post));
            }
            return true;
        });
    }

    /**
     * Puts the new content of a message on its way; a newer one takes the place of what has not gone out.
     *
     * @throws NotRecorded if it could not be kept
     */
    public void revise(Post post) {
        String id = PostId.of(post.to().space().value(), post.id().value(), "revision")
                .value();
        kept(() -> {
            outbox.send(id, "revise", json.write(post));
            return true;
        });
    }

    /**
     * Notes that all that an event asked for is kept.
     *
     * @throws NotRecorded if it could not be noted
     */
    public void settle(EventId event) {
        kept(() -> {
            reactions.settle(event);
            return true;
        });
    }

    /**
     * Whether all that an event asked for is kept, so that it asks for nothing more when it comes again.
     *
     * @throws NotRecorded if nobody can tell
     */
    public boolean hasSettled(EventId event) {
        return kept(() -> reactions.hasSettled(event));
    }

    private static boolean kept(BooleanSupplier step) {
        try {
            return step.getAsBoolean();
        } catch (DataAccessException e) {
            throw new NotRecorded("Redis took no note of a reaction", e);
        }
    }
}
