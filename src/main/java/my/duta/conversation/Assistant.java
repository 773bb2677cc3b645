package my.duta.conversation;

import java.util.concurrent.CompletableFuture;
import my.duta.chat.ChatEvent;
import my.duta.chat.Reaction;
import org.springframework.stereotype.Component;

/** Takes part in conversations: decides what to say to each event. */
@Component
public class Assistant {

    /**
     * Reacts to an event. The result is there within the time that an answer to a delivery may take; what needs longer
     * is posted later.
     *
     * @return the reaction; fails with {@link NotRecorded} if the event could not be kept
     */
    public CompletableFuture<Delivery> on(ChatEvent event) {
        return CompletableFuture.completedFuture(Delivery.of(Reaction.silence()));
    }
}
