package my.duta.escalation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import my.duta.chat.Action;
import my.duta.chat.Button;
import my.duta.chat.Card;
import my.duta.chat.Reply;
import my.duta.chat.Widget;
import my.duta.language.Language;
import my.duta.language.Words;
import org.springframework.stereotype.Component;

/** Tells people of what has just happened to an escalation, beside the card that shows how it stands. */
@Component
class EscalationMessages {

    private final Words words;
    private final StateWords states;

    EscalationMessages(Words words, StateWords states) {
        this.words = words;
        this.states = states;
    }

    /** The ambassador's answer, as one of its askers gets it. */
    Reply resolution(Escalation.Answered answered, Request asker) {
        Language language = asker.language();
        String name = answered.assignment().name();
        return card(
                asker,
                words.say(language, "escalation.resolution.from", name),
                List.of(
                        question(asker),
                        Widget.Paragraph.of(answered.resolution().text())),
                words.say(language, "escalation.resolution.summary", name));
    }

    /** That it ended without an answer, and why. */
    Reply closing(Escalation.Closed closed, Request asker) {
        Language language = asker.language();
        var widgets = new ArrayList<Widget>();
        widgets.add(question(asker));
        widgets.add(Widget.Fact.of(words.say(language, "escalation.state"), states.state(closed, language)));
        states.next(closed, language).forEach(it -> widgets.add(Widget.Paragraph.of(it)));
        String title = words.say(language, "escalation.closing.title");
        return card(asker, title, widgets, title);
    }

    /** What the ambassador wants to know from an officer. */
    Reply askedBack(Escalation.Assigned assigned, Request asker, String asked) {
        Language language = asker.language();
        String name = assigned.assignment().name();
        String title = words.say(language, "escalation.asked-back.title", name);
        return card(
                asker,
                title,
                List.of(
                        question(asker),
                        Widget.Paragraph.of(asked),
                        Widget.Paragraph.of(words.say(
                                language,
                                "escalation.asked-back.until",
                                states.time(assigned.term().end(), language))),
                        Widget.Buttons.of(Button.dialog(
                                        words.say(language, "escalation.button.reply"),
                                        Action.OPEN_ADDITION,
                                        Map.of(
                                                EscalationCards.ESCALATION,
                                                asker.id().value()))
                                .primary())),
                title);
    }

    /** Reminds who owes the next word: an ambassador, or an officer who was asked back. */
    Reply reminder(Escalation escalation, Request reader) {
        boolean officer = escalation instanceof Escalation.Assigned assigned && assigned.askedBack();
        String key = officer
                ? "escalation.reminder.officer"
                : escalation instanceof Escalation.Waiting ? "escalation.reminder.take" : "escalation.reminder.answer";
        String end = escalation
                .openTerm()
                .map(it -> states.time(it.end(), reader.language()))
                .orElse("");
        return Reply.text(words.say(reader.language(), key, reader.id().value(), end));
    }

    /** What an officer added, for the ambassador. */
    Reply added(Escalation escalation, Event event) {
        Request request = escalation.request();
        return Reply.text(words.say(
                request.language(),
                "escalation.added",
                event.name(),
                request.id().value(),
                event.note()));
    }

    /** That no message reaches an officer, for the ambassador. */
    Reply lost(Escalation escalation, Request asker) {
        return Reply.text(words.say(
                escalation.request().language(),
                "escalation.lost.told",
                asker.id().value(),
                asker.officerName()));
    }

    Reply thanks(Escalation escalation, Event event) {
        Request request = escalation.request();
        return Reply.text(words.say(
                request.language(),
                "escalation.thanks",
                event.name(),
                request.id().value()));
    }

    /** What a maintainer made of an ambassador's answer. */
    Reply verdict(Candidate candidate) {
        boolean published = candidate
                .verdict()
                .filter(it -> it.kind() == Candidate.Verdict.Kind.PUBLISHED)
                .isPresent();
        return Reply.text(words.say(
                candidate.language(),
                published ? "escalation.candidate.published" : "escalation.candidate.dismissed",
                candidate.id().value(),
                candidate.verdict().map(Candidate.Verdict::note).orElse("")));
    }

    /** That nobody asks a question any more, without a word of it. */
    Reply erased(Request request) {
        return Reply.text(
                words.say(request.language(), "escalation.erased", request.id().value()));
    }

    private Widget question(Request asker) {
        return Widget.Fact.of(words.say(asker.language(), "escalation.question"), asker.text());
    }

    private static Reply card(Request asker, String title, List<Widget> widgets, String summary) {
        return Reply.card(
                new Card(
                        "escalation",
                        Optional.of(new Card.Header(title, asker.id().value())),
                        List.of(new Card.Section(Optional.empty(), widgets, 0))),
                summary);
    }
}
