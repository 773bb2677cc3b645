package my.duta.conversation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import my.duta.answer.Answers;
import my.duta.chat.Action;
import my.duta.chat.Button;
import my.duta.chat.Card;
import my.duta.chat.Dialog;
import my.duta.chat.RichText;
import my.duta.chat.Widget;
import my.duta.directory.Agencies;
import my.duta.directory.Officer;
import my.duta.escalation.DraftComposer;
import my.duta.escalation.Escalation;
import my.duta.escalation.EscalationCards;
import my.duta.escalation.EscalationDesk;
import my.duta.escalation.PassTarget;
import my.duta.escalation.Request;
import my.duta.language.Language;
import my.duta.language.Words;
import org.springframework.stereotype.Component;

/** The windows in which an ambassador answers a question or does something else with it. */
@Component
class AmbassadorDialogs {

    /** The input in which an ambassador writes the answer. */
    static final String RESOLUTION = "resolution";

    /** The input that is filled if the answer may help others. */
    static final String KNOWLEDGE = "knowledge";

    /** The input and the parameter that name an act. */
    static final String ACT = "act";

    /** The input of what an act chooses among. */
    static final String CHOICE = "choice";

    /** The input of what is said with an act. */
    static final String TEXT = "text";

    private static final int RESOLUTION_LIMIT = 3000;
    private static final int TEXT_LIMIT = 1000;
    private static final int MOST_OPTIONS = 50;
    private static final int OPTION_LENGTH = 80;

    private final EscalationDesk desk;
    private final Answers answers;
    private final Agencies agencies;
    private final Words words;
    private final Optional<DraftComposer> drafts;

    AmbassadorDialogs(
            EscalationDesk desk, Answers answers, Agencies agencies, Words words, Optional<DraftComposer> drafts) {
        this.desk = desk;
        this.answers = answers;
        this.agencies = agencies;
        this.words = words;
        this.drafts = drafts;
    }

    /** The window for the answer, begun with a draft of the model, or with what the sections say that Duta found. */
    Dialog resolution(Escalation escalation) {
        Request request = escalation.request();
        return drafts.flatMap(it -> it.draft(request))
                .map(it -> resolution(
                        escalation,
                        cut(it.text()),
                        true,
                        List.of(Widget.Paragraph.of(
                                words.say(request.language(), "escalation.resolution.draft", it.model())))))
                .orElseGet(() -> resolution(escalation, quoted(request), true, List.of()));
    }

    /** The same as its ambassador left it, with what is wrong. */
    Dialog resolution(Escalation escalation, String text, boolean knowledge, String fault) {
        return resolution(escalation, text, knowledge, List.of(fault(fault)));
    }

    private Dialog resolution(Escalation escalation, String text, boolean knowledge, List<Widget> first) {
        Request request = escalation.request();
        Language language = request.language();
        var widgets = begun(escalation, first);
        if (!request.context().isBlank()) {
            widgets.add(Widget.Fact.of(words.say(language, "escalation.context"), request.context()));
        }
        widgets.add(new Widget.TextField(
                RESOLUTION,
                words.say(language, "escalation.resolution.label"),
                words.say(language, "escalation.resolution.hint"),
                text,
                true,
                RESOLUTION_LIMIT));
        String kept = words.say(language, "conversation.knowledge.option");
        widgets.add(new Widget.Choice(
                KNOWLEDGE,
                words.say(language, "conversation.knowledge"),
                Widget.Choice.Kind.CHECKBOX,
                List.of(new Widget.Choice.Option(kept, "yes", knowledge))));
        return dialog(
                words.say(language, "escalation.resolution.title"),
                widgets,
                Button.act(
                                words.say(language, "escalation.button.send"),
                                Action.SEND_RESOLUTION,
                                parameters(escalation))
                        .requiring(RESOLUTION));
    }

    /** What the found sections say, word for word, as far as everybody may see it; lines that are too many are left. */
    private String quoted(Request request) {
        return cut(answers.quotes(request.found(), Optional.empty()).stream()
                .map(it -> it.heading() + "\n" + it.text())
                .collect(Collectors.joining("\n\n")));
    }

    private static String cut(String text) {
        if (text.length() <= RESOLUTION_LIMIT) {
            return text;
        }
        int end = text.lastIndexOf('\n', RESOLUTION_LIMIT);
        return text.substring(0, end > 0 ? end : RESOLUTION_LIMIT);
    }

    /** The window in which an ambassador chooses what else to do. */
    Dialog acts(Escalation escalation, Officer person) {
        Language language = escalation.request().language();
        List<AmbassadorAct> possible = possible(escalation, person);
        var widgets = begun(escalation, List.of());
        widgets.add(new Widget.Choice(
                ACT,
                words.say(language, "conversation.act"),
                Widget.Choice.Kind.RADIO,
                possible.stream()
                        .map(it -> new Widget.Choice.Option(
                                words.say(language, it.title()), it.name(), it == possible.get(0)))
                        .toList()));
        return dialog(
                words.say(language, "conversation.act.title"),
                widgets,
                Button.act(words.say(language, "conversation.act.next"), Action.CHOOSE_ACT, parameters(escalation)));
    }

    private List<AmbassadorAct> possible(Escalation escalation, Officer person) {
        return Arrays.stream(AmbassadorAct.values())
                .filter(act -> act != AmbassadorAct.RELEASE || desk.isHeldBy(person, escalation))
                .filter(act -> act.choice().isEmpty()
                        || !options(act, escalation, person, "").isEmpty())
                .toList();
    }

    /**
     * The window of an act, as its ambassador left it.
     *
     * @param fault what is wrong, if anything
     */
    Dialog act(
            AmbassadorAct act,
            Escalation escalation,
            Officer person,
            String chosen,
            String text,
            Optional<String> fault) {
        Language language = escalation.request().language();
        var widgets =
                begun(escalation, fault.map(AmbassadorDialogs::fault).stream().toList());
        act.choice()
                .map(it -> new Widget.Choice(
                        CHOICE,
                        words.say(language, it),
                        Widget.Choice.Kind.DROPDOWN,
                        options(act, escalation, person, chosen)))
                .ifPresent(widgets::add);
        act.text()
                .map(it -> new Widget.TextField(TEXT, words.say(language, it), "", text, true, TEXT_LIMIT))
                .ifPresent(widgets::add);
        var parameters = Map.of(EscalationCards.ESCALATION, escalation.id().value(), ACT, act.name());
        Button send = Button.act(words.say(language, "escalation.button.send"), Action.SEND_ACT, parameters);
        return dialog(words.say(language, act.title()), widgets, act.needsText() ? send.requiring(TEXT) : send);
    }

    private List<Widget.Choice.Option> options(
            AmbassadorAct act, Escalation escalation, Officer person, String chosen) {
        Language language = escalation.request().language();
        return switch (act) {
            case ASK_BACK, RELEASE -> List.of();
            case PASS_ON ->
                desk.passTargets(escalation, person).stream()
                        .limit(MOST_OPTIONS)
                        .map(it -> option(target(it, language), it.key(), chosen))
                        .toList();
            case CLOSE ->
                Escalation.Closed.Reason.chosen().stream()
                        .map(it -> option(words.say(language, "escalation.closed." + it), it.name(), chosen))
                        .toList();
            case DUPLICATE ->
                others(escalation, person).stream()
                        .limit(MOST_OPTIONS)
                        .map(it -> option(line(it), it.id().value(), chosen))
                        .toList();
        };
    }

    /** The open escalations that a person may answer, without one of them. */
    List<Escalation> others(Escalation escalation, Officer person) {
        return desk.answerableBy(person).stream()
                .filter(it -> !it.id().equals(escalation.id()))
                .toList();
    }

    private static Widget.Choice.Option option(String label, String value, String chosen) {
        return new Widget.Choice.Option(label, value, value.equals(chosen));
    }

    private String target(PassTarget target, Language language) {
        String agency =
                agencies.coded(target.agency()).map(it -> it.name(language)).orElse(target.agency());
        return words.say(
                language,
                "conversation.target",
                target.name(),
                words.say(language, "conversation.target." + target.level()),
                agency);
    }

    private static String line(Escalation escalation) {
        String text = escalation.request().text().replaceAll("\\s+", " ");
        return escalation.id().value() + " · "
                + (text.length() > OPTION_LENGTH ? text.substring(0, OPTION_LENGTH) + "…" : text);
    }

    private static Widget fault(String said) {
        return new Widget.Paragraph(RichText.bold(said));
    }

    private List<Widget> begun(Escalation escalation, List<? extends Widget> first) {
        var widgets = new ArrayList<Widget>(first);
        widgets.add(Widget.Fact.of(
                words.say(escalation.request().language(), "escalation.question"),
                escalation.request().text()));
        return widgets;
    }

    private static Dialog dialog(String title, List<Widget> widgets, Button submit) {
        return new Dialog(title, List.of(new Card.Section(Optional.empty(), widgets, 0)), submit.primary());
    }

    private static Map<String, String> parameters(Escalation escalation) {
        return Map.of(EscalationCards.ESCALATION, escalation.id().value());
    }
}
