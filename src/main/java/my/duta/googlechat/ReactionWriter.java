package my.duta.googlechat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import my.duta.chat.Button;
import my.duta.chat.Card;
import my.duta.chat.ChatEvent;
import my.duta.chat.ChatEvent.ButtonPressed.Surface;
import my.duta.chat.Reaction;
import my.duta.chat.Reply;
import my.duta.chat.Widget;
import my.duta.language.Language;
import my.duta.language.Words;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a reaction as the answer to the delivery of its event, in the event's dialect.
 *
 * <p>Google takes not every answer to every event, and shows an error where it does not; so a reaction that does not
 * suit its event is said in the way that does. Where a dialog is awaited, words become a dialog; where none can open, a
 * dialog becomes a card that its reader fills in; after a dialog was sent, silence closes it.
 */
@Component
final class ReactionWriter {

    private final ReplyRenderer replies;
    private final Words words;
    private final JsonNodeFactory json = JsonNodeFactory.instance;

    ReactionWriter(ReplyRenderer replies, Words words) {
        this.replies = replies;
        this.words = words;
    }

    ObjectNode write(Dialect dialect, ChatEvent event, Reaction reaction) {
        if (event instanceof ChatEvent.SpaceLeft || event instanceof ChatEvent.DialogCancelled) {
            return json.objectNode();
        }
        if (awaitsDialog(event)) {
            return dialog(dialect, openable(dialect, event, reaction));
        }
        if (reaction instanceof Reaction.Say say) {
            return say(dialect, event, say.reply());
        }
        if (reaction instanceof Reaction.Replace replace) {
            return bearsMessage(event)
                    ? update(dialect, replies.message(replace.reply(), dialect))
                    : say(dialect, event, replace.reply());
        }
        if (reaction instanceof Reaction.Open open) {
            return inDialog(event)
                    ? dialog(dialect, replies.dialog(open.dialog(), dialect))
                    : form(dialect, event, open);
        }
        if (reaction instanceof Reaction.Close close) {
            return inDialog(event)
                    ? close(dialect, close.word())
                    : said(dialect, event, Reply.text(word(close, event)));
        }
        return inDialog(event) ? close(dialect, "") : json.objectNode();
    }

    /** Where no dialog can open, a message is filled in; the next form takes the place of the one before. */
    private ObjectNode form(Dialect dialect, ChatEvent event, Reaction.Open open) {
        Reply form = DialogForm.of(open.dialog());
        return DialogForm.isSent(event)
                ? update(dialect, replies.message(form, dialect))
                : say(dialect, event, form.onlyFor(event.origin().member().id()));
    }

    private static boolean awaitsDialog(ChatEvent event) {
        return (event instanceof ChatEvent.CommandGiven command && command.wantsDialog())
                || (event instanceof ChatEvent.ButtonPressed press && press.surface() == Surface.DIALOG_OPENING);
    }

    private static boolean inDialog(ChatEvent event) {
        return event instanceof ChatEvent.ButtonPressed press && press.surface() == Surface.DIALOG;
    }

    private static boolean bearsMessage(ChatEvent event) {
        return event instanceof ChatEvent.ButtonPressed press && press.message().isPresent();
    }

    private ObjectNode openable(Dialect dialect, ChatEvent event, Reaction reaction) {
        if (reaction instanceof Reaction.Open open) {
            return replies.dialog(open.dialog(), dialect);
        }
        if (reaction instanceof Reaction.Say say) {
            return replies.notice(readable(say.reply()), dialect);
        }
        if (reaction instanceof Reaction.Replace replace) {
            return replies.notice(readable(replace.reply()), dialect);
        }
        String word = reaction instanceof Reaction.Close close ? word(close, event) : done(event);
        return replies.notice(List.of(Card.Section.of(Widget.Paragraph.of(word))), dialect);
    }

    /** What was filled in in a card of a message is done, so that its words take the place of the fields. */
    private ObjectNode said(Dialect dialect, ChatEvent event, Reply reply) {
        return DialogForm.isSent(event) ? update(dialect, replies.message(reply, dialect)) : say(dialect, event, reply);
    }

    /** The word with which a dialog closes; there is always one to read. */
    String word(Reaction.Close close, ChatEvent event) {
        return close.word().isBlank() ? done(event) : close.word();
    }

    private String done(ChatEvent event) {
        Language language = event.origin().locale().flatMap(Language::tagged).orElse(Language.MALAY);
        return words.say(language, "googlechat.done");
    }

    private ObjectNode say(Dialect dialect, ChatEvent event, Reply reply) {
        ObjectNode message = replies.message(reply, dialect);
        if (!event.origin().space().isDirect()) {
            reply.onlyFor()
                    .ifPresent(it -> message.putObject("privateMessageViewer").put("name", it.value()));
        }
        if (dialect == Dialect.CLASSIC) {
            message.putObject("actionResponse").put("type", "NEW_MESSAGE");
            return message;
        }
        return inChat("createMessageAction", message);
    }

    private ObjectNode update(Dialect dialect, ObjectNode message) {
        if (dialect == Dialect.CLASSIC) {
            message.putObject("actionResponse").put("type", "UPDATE_MESSAGE");
            return message;
        }
        return inChat("updateMessageAction", message);
    }

    private ObjectNode inChat(String action, ObjectNode message) {
        ObjectNode root = json.objectNode();
        root.putObject("hostAppDataAction")
                .putObject("chatDataAction")
                .putObject(action)
                .set("message", message);
        return root;
    }

    private ObjectNode dialog(Dialect dialect, ObjectNode card) {
        ObjectNode root = json.objectNode();
        if (dialect == Dialect.CLASSIC) {
            ObjectNode response = root.putObject("actionResponse").put("type", "DIALOG");
            response.putObject("dialogAction").putObject("dialog").set("body", card);
        } else {
            root.putObject("action").putArray("navigations").addObject().set("pushCard", card);
        }
        return root;
    }

    private ObjectNode close(Dialect dialect, String word) {
        ObjectNode root = json.objectNode();
        String toast = PlainText.label(word, 200);
        if (dialect == Dialect.CLASSIC) {
            ObjectNode response = root.putObject("actionResponse").put("type", "DIALOG");
            ObjectNode status = response.putObject("dialogAction").putObject("actionStatus");
            status.put("statusCode", "OK");
            if (!toast.isBlank()) {
                status.put("userFacingMessage", toast);
            }
            return root;
        }
        ObjectNode action = root.putObject("action");
        action.putArray("navigations").addObject().putObject("endNavigation").put("action", "CLOSE_DIALOG");
        if (!toast.isBlank()) {
            action.putObject("notification").put("text", toast);
        }
        return root;
    }

    /** What can be read of a reply, without anything to press or to fill in, save links. */
    private static List<Card.Section> readable(Reply reply) {
        var sections = new ArrayList<Card.Section>();
        reply.text().ifPresent(it -> sections.add(Card.Section.of(new Widget.Paragraph(it))));
        for (Card.Section section : reply.card().map(Card::sections).orElse(List.of())) {
            List<Widget> widgets = readable(section.widgets());
            if (!widgets.isEmpty()) {
                sections.add(new Card.Section(section.title(), widgets, section.shown()));
            }
        }
        return sections.isEmpty() ? List.of(Card.Section.of(Widget.Paragraph.of(reply.summary()))) : sections;
    }

    private static List<Widget> readable(List<Widget> all) {
        var widgets = new ArrayList<Widget>();
        for (Widget widget : all) {
            if (widget instanceof Widget.Paragraph || widget instanceof Widget.Divider) {
                widgets.add(widget);
            }
            if (widget instanceof Widget.Fact fact) {
                Optional<Button> link = fact.button().filter(it -> it.press() instanceof Button.Press.Open);
                widgets.add(new Widget.Fact(fact.label(), fact.text(), fact.below(), link));
            }
        }
        return widgets;
    }
}
