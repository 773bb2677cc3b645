package my.duta.googlechat;

import java.util.Optional;
import java.util.function.Consumer;
import my.duta.chat.Address;
import my.duta.chat.ChatEvent;
import my.duta.chat.MessageId;
import my.duta.chat.Post;
import my.duta.chat.PostId;
import my.duta.chat.Reaction;
import my.duta.chat.Reply;
import my.duta.conversation.Outgoing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Posts a reaction whose event has no answer that could carry it.
 *
 * <p>No dialog opens there, so that a dialog comes as a message that only its reader sees and fills in; what comes of
 * it takes its place, and nothing that was sent can be sent again.
 */
@Component
class ReactionPoster {

    private final Consumer<Post> post;
    private final Consumer<Post> revise;
    private final ReactionWriter writer;

    @Autowired
    ReactionPoster(Outgoing outgoing, ReactionWriter writer) {
        this(outgoing::post, outgoing::revise, writer);
    }

    ReactionPoster(Consumer<Post> post, Consumer<Post> revise, ReactionWriter writer) {
        this.post = post;
        this.revise = revise;
        this.writer = writer;
    }

    /** @throws my.duta.conversation.NotRecorded if it could not be kept */
    void post(ChatEvent event, Reaction reaction) {
        if (event instanceof ChatEvent.SpaceLeft || event instanceof ChatEvent.DialogCancelled) {
            return;
        }
        if (reaction instanceof Reaction.Say say) {
            say(event, say.reply());
        }
        if (reaction instanceof Reaction.Replace replace) {
            pressed(event).ifPresentOrElse(it -> revise(event, it, replace.reply()), () -> say(event, replace.reply()));
        }
        if (reaction instanceof Reaction.Open open) {
            inPlaceOfTheForm(event, DialogForm.of(open.dialog()));
        }
        if (reaction instanceof Reaction.Close close
                && (DialogForm.isSent(event) || !close.word().isBlank())) {
            inPlaceOfTheForm(event, Reply.text(writer.word(close, event)));
        }
    }

    private void inPlaceOfTheForm(ChatEvent event, Reply reply) {
        pressed(event)
                .filter(it -> DialogForm.isSent(event))
                .ifPresentOrElse(
                        it -> revise(event, it, reply),
                        () -> say(event, reply.onlyFor(event.origin().member().id())));
    }

    private static Optional<MessageId> pressed(ChatEvent event) {
        return event instanceof ChatEvent.ButtonPressed press ? press.message() : Optional.empty();
    }

    private void say(ChatEvent event, Reply reply) {
        boolean alone = event.origin().space().isDirect();
        Reply seen = alone
                ? new Reply(reply.text(), reply.card(), reply.buttons(), Optional.empty(), reply.summary())
                : reply;
        post.accept(new Post(
                PostId.of(event.id().value(), "reaction"), event.origin().address(), seen));
    }

    /** Google finds a message by its own name for it as well as by ours. */
    private void revise(ChatEvent event, MessageId message, Reply reply) {
        String name = message.value().substring(message.value().lastIndexOf('/') + 1);
        revise.accept(
                new Post(new PostId(name), new Address(event.origin().space().id(), Optional.empty()), reply));
    }
}
