package my.duta.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import my.duta.chat.Action;
import my.duta.chat.Button;
import my.duta.chat.Card;
import my.duta.chat.Dialog;
import my.duta.chat.RichText;
import my.duta.chat.Widget;
import my.duta.escalation.Escalation;
import my.duta.escalation.EscalationCards;
import my.duta.escalation.Event;
import my.duta.language.Language;
import my.duta.language.Words;
import org.springframework.stereotype.Component;

/** The windows in which an officer writes about a question that was handed over. */
@Component
class OfficerDialogs {

    static final String NOTE = "note";

    private static final int LIMIT = 2000;

    private final Words words;

    OfficerDialogs(Words words) {
        this.words = words;
    }

    /** The window in which an officer says more, or answers what the ambassador asked. */
    Dialog addition(Escalation escalation, String note, Optional<String> fault) {
        Language language = escalation.request().language();
        var widgets = opening(escalation, fault, language);
        if (escalation instanceof Escalation.Assigned assigned && assigned.askedBack()) {
            escalation
                    .history()
                    .last(Event.Kind.ASKED_BACK)
                    .ifPresent(it -> widgets.add(
                            Widget.Fact.of(words.say(language, "escalation.asked-back.title", it.name()), it.note())));
        }
        widgets.add(field("officer.addition.text", note, language));
        return window(
                "officer.addition.title",
                widgets,
                act(Action.SEND_ADDITION, escalation, language).requiring(NOTE),
                language);
    }

    /** The window in which an officer says what is not solved; it may be sent empty. */
    Dialog reopening(Escalation escalation, String note, Optional<String> fault) {
        Language language = escalation.request().language();
        var widgets = opening(escalation, fault, language);
        widgets.add(Widget.Paragraph.of(words.say(language, "officer.reopening.explanation")));
        widgets.add(field("officer.reopening.text", note, language));
        return window(
                "officer.reopening.title", widgets, act(Action.REOPEN_ESCALATION, escalation, language), language);
    }

    private List<Widget> opening(Escalation escalation, Optional<String> fault, Language language) {
        var widgets = new ArrayList<Widget>();
        fault.ifPresent(it -> widgets.add(new Widget.Paragraph(RichText.bold(words.say(language, it)))));
        widgets.add(Widget.Fact.of(
                words.say(language, "escalation.question"), escalation.request().text()));
        return widgets;
    }

    private Widget field(String key, String note, Language language) {
        return new Widget.TextField(
                NOTE, words.say(language, key), words.say(language, key + ".hint"), note, true, LIMIT);
    }

    private Dialog window(String title, List<Widget> widgets, Button send, Language language) {
        return new Dialog(
                words.say(language, title), List.of(new Card.Section(Optional.empty(), widgets, 0)), send.primary());
    }

    private Button act(Action action, Escalation escalation, Language language) {
        return Button.act(
                words.say(language, "escalation.button.send"),
                action,
                Map.of(EscalationCards.ESCALATION, escalation.id().value()));
    }
}
