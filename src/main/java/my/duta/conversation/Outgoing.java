package my.duta.conversation;

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
    private final Json json;

    Outgoing(Outbox outbox, Json json) {
        this.outbox = outbox;
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
        kept(() -> outbox.send(id, "revise", json.write(post)));
    }

    private static void kept(Runnable step) {
        try {
            step.run();
        } catch (DataAccessException e) {
            throw new NotRecorded("Redis took no note of a reaction", e);
        }
    }
}
