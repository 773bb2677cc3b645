package my.duta.googlechat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import my.duta.chat.Button;
import my.duta.chat.Card;
import my.duta.chat.Dialog;
import my.duta.chat.Reply;
import my.duta.chat.RichText;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Renders replies and dialogs as Google's JSON, the same tree for the answer to an event and for the Chat API, and
 * always one that Google takes: what is too large is folded.
 */
@Component
final class ReplyRenderer {

    private static final int SUMMARY = 500;
    private static final int ACCESSORIES = 10;

    /** What the braces around a message take at most, in any dialect. */
    private static final int WRAPPING = 400;

    private final int textLimit;
    private final int messageLimit;
    private final CardRenderer cards;
    private final JsonNodeFactory json = JsonNodeFactory.instance;

    ReplyRenderer(GoogleChatProperties properties) {
        this.messageLimit = properties.messageLimit() - WRAPPING;
        // Up to three bytes a character; half of a message is left for the card.
        this.textLimit = Math.min(properties.textLimit(), properties.messageLimit() / 6);
        this.cards = new CardRenderer(properties.endpointUrl(), messageLimit);
    }

    /** Renders a reply as a message, without its private viewer and its thread. */
    ObjectNode message(Reply reply, Dialect dialect) {
        ObjectNode message = frame(reply, dialect);
        reply.card().ifPresent(card -> {
            int left = messageLimit - Folding.bytes(message);
            List<Card.Section> sections = Folding.fit(
                    card.sections(),
                    Folding.WIDGETS,
                    it -> Folding.bytes(cards.card(new Card(card.id(), card.header(), it), dialect)),
                    left - card.id().length() - 100);
            ObjectNode only = message.putArray("cardsV2").addObject();
            only.put("cardId", card.id());
            only.set("card", cards.card(new Card(card.id(), card.header(), sections), dialect));
        });
        return message;
    }

    /** The same where no dialog can open: its buttons tell us, and a form comes as a message. */
    ObjectNode messageWithoutDialogs(Reply reply, Dialect dialect) {
        ObjectNode message = message(reply, dialect);
        message.findParents(CardRenderer.INTERACTION).forEach(it -> ((ObjectNode) it).remove(CardRenderer.INTERACTION));
        return message;
    }

    /** A long text as several replies; anything else as the one it is. */
    List<Reply> parts(Reply reply) {
        Optional<RichText> text = reply.text();
        if (text.isEmpty() || reply.card().isPresent()) {
            return List.of(reply);
        }
        List<RichText> parts = Excerpts.split(text.get(), textLimit);
        int last = parts.size() - 1;
        return IntStream.rangeClosed(0, last)
                .mapToObj(i -> new Reply(
                        Optional.of(parts.get(i)),
                        Optional.empty(),
                        i == last ? reply.buttons() : List.<Button>of(),
                        reply.onlyFor(),
                        reply.summary()))
                .toList();
    }

    ObjectNode dialog(Dialog dialog, Dialect dialect) {
        return cards.dialog(dialog, dialect);
    }

    /** A dialog that only says something. */
    ObjectNode notice(List<Card.Section> sections, Dialect dialect) {
        return cards.notice(sections, dialect);
    }

    private ObjectNode frame(Reply reply, Dialect dialect) {
        ObjectNode message = json.objectNode();
        reply.text().ifPresent(it -> message.put("text", TextMarkup.of(Excerpts.fit(it, textLimit))));
        if (reply.card().isPresent() && !reply.summary().isBlank()) {
            message.put("fallbackText", TextMarkup.of(RichText.plain(PlainText.label(reply.summary(), SUMMARY))));
        }
        List<Button> below = reply.buttons().stream().limit(ACCESSORIES).toList();
        cards.accessories(below, dialect)
                .ifPresent(it -> message.putArray("accessoryWidgets").add(it));
        return message;
    }
}
