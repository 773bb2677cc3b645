package my.duta.escalation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import my.duta.answer.Answers;
import my.duta.chat.Action;
import my.duta.chat.Button;
import my.duta.chat.Card;
import my.duta.chat.Reply;
import my.duta.chat.RichText;
import my.duta.chat.Widget;
import my.duta.directory.Agencies;
import my.duta.language.Language;
import my.duta.language.Words;
import org.springframework.stereotype.Component;

/** Shows an escalation to its officer and to its ambassadors, in words that are true in the state it is in. */
@Component
public class EscalationCards {

    /** The parameter of every button that names its escalation. */
    public static final String ESCALATION = "escalation";

    private static final int HISTORY_SHOWN = 3;

    private final Words words;
    private final Agencies agencies;
    private final Answers answers;
    private final StateWords states;

    EscalationCards(Words words, Agencies agencies, Answers answers, StateWords states) {
        this.words = words;
        this.agencies = agencies;
        this.answers = answers;
        this.states = states;
    }

    /** The officer's card: who has the question, since when, and what happens next. */
    public Reply status(Standing standing) {
        Escalation escalation = standing.escalation();
        Request request = standing.request();
        Language language = request.language();
        var widgets = new ArrayList<Widget>();
        widgets.add(Widget.Fact.of(words.say(language, "escalation.question"), request.text()));
        if (standing.isLeft()) {
            widgets.add(Widget.Paragraph.of(words.say(language, "escalation.next.withdrawn")));
        } else {
            widgets.add(Widget.Fact.of(words.say(language, "escalation.state"), states.state(escalation, language)));
            states.next(escalation, language).forEach(it -> widgets.add(Widget.Paragraph.of(it)));
            officersButtons(standing, language).ifPresent(widgets::add);
        }
        return card(
                request.id(),
                words.say(language, "escalation.status.title"),
                widgets,
                states.state(escalation, language));
    }

    private Optional<Widget> officersButtons(Standing standing, Language language) {
        Escalation escalation = standing.escalation();
        EscalationId own = standing.request().id();
        Button reopen = opening("escalation.button.not-solved", Action.OPEN_REOPENING, own, language);
        if (escalation.isOpen()) {
            return Optional.of(Widget.Buttons.of(
                    additionButton(standing, language),
                    act("escalation.button.refresh", Action.REFRESH_ESCALATION, own, language),
                    act("escalation.button.withdraw", Action.WITHDRAW_ESCALATION, own, language)));
        }
        if (escalation instanceof Escalation.Answered) {
            Button thank = act("escalation.button.thank", Action.THANK_ESCALATION, own, language);
            return Optional.of(standing.isThanked() ? Widget.Buttons.of(reopen) : Widget.Buttons.of(thank, reopen));
        }
        return escalation instanceof Escalation.Closed closed && closed.reason() != Escalation.Closed.Reason.WITHDRAWN
                ? Optional.of(Widget.Buttons.of(reopen))
                : Optional.empty();
    }

    private Button additionButton(Standing standing, Language language) {
        boolean askedBack = standing.escalation() instanceof Escalation.Assigned assigned && assigned.askedBack();
        Button button = opening(
                askedBack ? "escalation.button.reply" : "escalation.button.add",
                Action.OPEN_ADDITION,
                standing.request().id(),
                language);
        return askedBack ? button.primary() : button;
    }

    /** The ambassador's card: who asks what, what Duta found, and what can be done. */
    public Reply ambassador(Escalation escalation) {
        Request request = escalation.request();
        // Ambassadors are met in the language in which the question was asked: they are to answer in it.
        Language language = request.language();
        var asked = new ArrayList<Widget>();
        asked.add(Widget.Fact.of(words.say(language, "escalation.question"), request.text()));
        if (!request.context().isBlank()) {
            asked.add(Widget.Fact.of(words.say(language, "escalation.context"), request.context()));
        }
        asked.add(Widget.Fact.of(
                words.say(language, "escalation.officer"),
                words.say(
                        language,
                        "escalation.officer.of",
                        request.officerName(),
                        agency(request, language),
                        states.time(request.askedAt(), language))));
        others(escalation, language).ifPresent(asked::add);
        lost(escalation, language).ifPresent(asked::add);
        asked.add(Widget.Fact.of(words.say(language, "escalation.state"), states.state(escalation, language)));
        escalation
                .openTerm()
                .filter(it -> escalation.holder().isPresent())
                .ifPresent(it -> asked.add(
                        Widget.Fact.of(words.say(language, "escalation.until"), states.time(it.end(), language))));
        var sections = new ArrayList<Card.Section>();
        sections.add(new Card.Section(Optional.empty(), asked, 0));
        if (!request.conversation().isEmpty()) {
            sections.add(Card.Section.folding(
                    words.say(language, "escalation.conversation"),
                    request.conversation().stream().map(Widget.Paragraph::of).toList(),
                    1));
        }
        sections.add(Card.Section.of(words.say(language, "escalation.found"), List.of(found(request, language))));
        sections.add(happened(escalation, language));
        alike(escalation, language).ifPresent(sections::add);
        sections.add(Card.Section.of(actions(escalation, language)));
        return Reply.card(
                new Card(
                        "escalation",
                        Optional.of(new Card.Header(
                                words.say(language, "escalation.ambassador.title"),
                                escalation.id().value())),
                        sections),
                words.say(language, "escalation.ambassador.summary", agency(request, language)));
    }

    /** The question that may be the same, and a button to say that it is. */
    private Optional<Card.Section> alike(Escalation escalation, Language language) {
        return escalation
                .history()
                .last(Event.Kind.ALIKE)
                .filter(it -> escalation.isOpen())
                .map(it -> Card.Section.of(
                        Widget.Paragraph.of(words.say(language, "escalation.alike", it.note())),
                        Widget.Buttons.of(
                                act("escalation.button.alike", Action.CONFIRM_ALIKE, escalation.id(), language))));
    }

    private Optional<Widget> others(Escalation escalation, Language language) {
        int count = escalation.followers().size();
        return count == 0
                ? Optional.empty()
                : Optional.of(Widget.Paragraph.of(words.say(language, "escalation.followers", count)));
    }

    private Optional<Widget> lost(Escalation escalation, Language language) {
        List<String> names = escalation.matter().askers().stream()
                .filter(it -> escalation.matter().isLost(it.id()))
                .map(Request::officerName)
                .toList();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(Widget.Paragraph.of(words.say(language, "escalation.lost", String.join(", ", names))));
    }

    private Card.Section happened(Escalation escalation, Language language) {
        var lines = new ArrayList<>(states.history(escalation, language));
        Collections.reverse(lines);
        return Card.Section.folding(
                words.say(language, "escalation.history"),
                lines.stream().map(Widget.Paragraph::of).toList(),
                HISTORY_SHOWN);
    }

    private Widget found(Request request, Language language) {
        var lines = new ArrayList<String>();
        request.reason().ifPresent(it -> lines.add(words.say(language, it)));
        // The ambassador may be of another agency, and something may have been published since the question was sent.
        answers.shown(request.found(), Optional.empty()).forEach(it -> lines.add(it.title() + " – " + it.section()));
        if (lines.isEmpty()) {
            lines.add(words.say(language, "escalation.found.nothing"));
        }
        return Widget.Paragraph.of(String.join("\n", lines));
    }

    private Widget actions(Escalation escalation, Language language) {
        return escalation.map(
                waiting -> Widget.Buttons.of(
                        answerButton(escalation, language),
                        act("escalation.button.claim", Action.CLAIM_ESCALATION, escalation.id(), language),
                        moreButton(escalation, language)),
                assigned -> Widget.Buttons.of(answerButton(escalation, language), moreButton(escalation, language)),
                answered -> Widget.Fact.of(
                        words.say(language, "escalation.answer"),
                        answered.resolution().text()),
                closed -> Widget.Paragraph.of(words.say(language, "escalation.closed.nothing")));
    }

    private Button answerButton(Escalation escalation, Language language) {
        return Button.dialog(
                        words.say(language, "escalation.button.answer"),
                        Action.OPEN_RESOLUTION,
                        Map.of(ESCALATION, escalation.id().value()))
                .primary();
    }

    private Button moreButton(Escalation escalation, Language language) {
        return Button.dialog(
                words.say(language, "escalation.button.more"),
                Action.OPEN_ACTS,
                Map.of(ESCALATION, escalation.id().value()));
    }

    private String agency(Request request, Language language) {
        return request.agency()
                .flatMap(agencies::coded)
                .map(it -> it.name(language))
                .orElseGet(() -> words.say(language, "escalation.agency.unknown"));
    }

    /** A list of escalations, one line each; empty if there are none. */
    public List<Widget> lines(List<Escalation> escalations, Language language) {
        return escalations.stream()
                .map(it -> (Widget) new Widget.Fact(
                        it.id().value(),
                        RichText.plain(it.request().text()),
                        Optional.of(states.state(it, language)),
                        Optional.empty()))
                .toList();
    }

    /** What an officer asked, one line each, with a button that shows its card. */
    public List<Widget> asked(List<Standing> standings, Language language) {
        return standings.stream()
                .map(it -> (Widget) new Widget.Fact(
                        it.request().id().value(),
                        RichText.plain(it.request().text()),
                        Optional.of(states.state(it.escalation(), language)),
                        Optional.of(act(
                                "officer.button.show",
                                Action.SHOW_STATUS,
                                it.request().id(),
                                language))))
                .toList();
    }

    /** A list of escalations for an ambassador, each with when it is due and a button that shows its card. */
    public List<Widget> queue(List<Escalation> escalations, Language language) {
        return escalations.stream().map(it -> entry(it, language)).toList();
    }

    private Widget entry(Escalation escalation, Language language) {
        String state = state(escalation, language);
        String below = escalation.holder().isEmpty()
                ? state
                : escalation
                        .openTerm()
                        .map(it -> state + " · " + words.say(language, "escalation.until") + " "
                                + states.time(it.end(), language))
                        .orElse(state);
        return new Widget.Fact(
                escalation.id().value(),
                RichText.plain(escalation.request().text()),
                Optional.of(below),
                Optional.of(act("escalation.button.show", Action.SHOW_ESCALATION, escalation.id(), language)));
    }

    /** Where an escalation stands, in one sentence. */
    public String state(Escalation escalation, Language language) {
        return states.state(escalation, language);
    }

    private Reply card(EscalationId id, String title, List<Widget> widgets, String summary) {
        return Reply.card(
                new Card(
                        "escalation",
                        Optional.of(new Card.Header(title, id.value())),
                        List.of(new Card.Section(Optional.empty(), widgets, 0))),
                summary);
    }

    private Button opening(String key, Action action, EscalationId id, Language language) {
        return Button.dialog(words.say(language, key), action, Map.of(ESCALATION, id.value()));
    }

    private Button act(String key, Action action, EscalationId id, Language language) {
        return Button.act(words.say(language, key), action, Map.of(ESCALATION, id.value()));
    }
}
