package my.duta.conversation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import my.duta.answer.Answer;
import my.duta.answer.Answers;
import my.duta.answer.Citation;
import my.duta.chat.Action;
import my.duta.chat.Button;
import my.duta.chat.Card;
import my.duta.chat.ChatEvent;
import my.duta.chat.Dialog;
import my.duta.chat.Reaction;
import my.duta.chat.RichText;
import my.duta.chat.Widget;
import my.duta.directory.Affiliation;
import my.duta.directory.Agencies;
import my.duta.directory.Agency;
import my.duta.directory.Ambassador;
import my.duta.directory.Officer;
import my.duta.directory.Officers;
import my.duta.directory.Roster;
import my.duta.escalation.Escalation;
import my.duta.escalation.EscalationDesk;
import my.duta.escalation.Request;
import my.duta.language.Language;
import my.duta.language.Words;
import my.duta.privacy.ClassificationMarks;
import my.duta.privacy.Redaction;
import org.springframework.stereotype.Component;

/** The window in which an officer hands a question to an ambassador: what is asked, what is added, and what is sent. */
@Component
class EscalationDialog {

    static final String TEXT = "text";
    static final String CONTEXT = "context";
    static final String AGENCY = "agency";

    private static final int LIMIT = 2000;
    private static final int MOST_OPTIONS = 100;

    private final Answers answers;
    private final EscalationDesk desk;
    private final RedisExchanges exchanges;
    private final Officers officers;
    private final Agencies agencies;
    private final Affiliation affiliation;
    private final Roster roster;
    private final GuideCards guide;
    private final Words words;
    private final Clock clock;

    EscalationDialog(
            Answers answers,
            EscalationDesk desk,
            RedisExchanges exchanges,
            Officers officers,
            Agencies agencies,
            Affiliation affiliation,
            Roster roster,
            GuideCards guide,
            Words words,
            Clock clock) {
        this.answers = answers;
        this.desk = desk;
        this.exchanges = exchanges;
        this.officers = officers;
        this.agencies = agencies;
        this.affiliation = affiliation;
        this.roster = roster;
        this.guide = guide;
        this.words = words;
        this.clock = clock;
    }

    /** Opens the window for a question that was asked before. */
    Reaction open(String question, Officer officer, Language language) {
        if (desk.find(desk.idFor(question, officer.id())).isPresent()) {
            return new Reaction.Open(guide.notice(words.say(language, "escalation.dialog.already"), language));
        }
        String text = exchanges
                .find(question)
                .filter(it -> it.officer().equals(officer.id()))
                .map(Exchange::text)
                .or(() -> exchanges.draftOf(question, officer.id()))
                .orElse("");
        return new Reaction.Open(dialog(question, text, "", affiliation.complete(officer), language, Optional.empty()));
    }

    /** Keeps the question that came with a command for the window that its button opens; never one that is marked. */
    void draft(String question, Officer officer, String text) {
        if (!text.isBlank() && ClassificationMarks.find(text).isEmpty()) {
            exchanges.draft(question, officer.id(), Redaction.mask(text).text());
        }
    }

    /** Opens the window for a question that comes with a command. */
    Reaction open(String question, String text, Officer officer, Language language) {
        return new Reaction.Open(dialog(
                question, Redaction.mask(text).text(), "", affiliation.complete(officer), language, Optional.empty()));
    }

    private Dialog dialog(
            String question, String text, String context, Officer officer, Language language, Optional<String> fault) {
        var widgets = new ArrayList<Widget>();
        fault.ifPresent(it -> widgets.add(new Widget.Paragraph(RichText.bold(it))));
        widgets.add(Widget.Paragraph.of(words.say(language, "escalation.dialog.explanation")));
        widgets.add(field(TEXT, "escalation.dialog.text", text, language));
        widgets.add(field(CONTEXT, "escalation.dialog.context", context, language));
        if (agencies.of(officer).isEmpty()) {
            widgets.add(agencyChoice(officer, language));
        }
        return new Dialog(
                words.say(language, "escalation.dialog.title"),
                List.of(new Card.Section(Optional.empty(), widgets, 0)),
                Button.act(
                                words.say(language, "escalation.dialog.send"),
                                Action.SEND_ESCALATION,
                                Map.of(AnswerCards.QUESTION, question))
                        .requiring(TEXT)
                        .primary());
    }

    private Widget field(String name, String key, String value, Language language) {
        return new Widget.TextField(
                name, words.say(language, key), words.say(language, key + ".hint"), value, true, LIMIT);
    }

    /**
     * The agencies that the officer's address may mean, and those that have an ambassador; whoever belongs to none of
     * them is served by the central desk.
     */
    private Widget agencyChoice(Officer officer, Language language) {
        var options = new ArrayList<Widget.Choice.Option>();
        options.add(new Widget.Choice.Option(words.say(language, "escalation.dialog.agency.other"), "", true));
        Stream.concat(
                        officer.email().map(agencies::candidates).orElse(List.of()).stream(),
                        roster.all().stream().map(Ambassador::agency).flatMap(it -> agencies.coded(it).stream()))
                .distinct()
                .limit(MOST_OPTIONS - 1L)
                .map(it -> new Widget.Choice.Option(it.name(language), it.code(), false))
                .forEach(options::add);
        return new Widget.Choice(
                AGENCY, words.say(language, "escalation.dialog.agency"), Widget.Choice.Kind.DROPDOWN, options);
    }

    /** Takes what the officer sends: hands it over, or says in the window what is wrong with it. */
    Reaction send(ChatEvent.ButtonPressed pressed, String question, Officer officer, Language language) {
        String text = pressed.input(TEXT);
        String context = pressed.input(CONTEXT);
        if (text.isEmpty()) {
            return fault("escalation.dialog.empty", question, text, context, officer, language);
        }
        if (ClassificationMarks.find(text).isPresent()
                || ClassificationMarks.find(context).isPresent()) {
            return fault("escalation.dialog.classified", question, "", "", officer, language);
        }
        Optional<String> agency = agencies.of(officer)
                .map(Agency::code)
                .or(() -> Optional.of(pressed.input(AGENCY))
                        .filter(it -> agencies.coded(it).isPresent()));
        if (agencies.of(officer).isEmpty()) {
            agency.ifPresent(it -> officers.save(officer.of(it)));
        }
        Escalation escalation = desk.open(request(pressed, question, text, context, officer, language, agency));
        return new Reaction.Close(escalation.map(
                waiting -> waiting.offeredName()
                        .map(it -> words.say(language, "escalation.dialog.sent", it))
                        .orElseGet(() -> words.say(language, "escalation.dialog.sent.unreached")),
                assigned -> words.say(language, "escalation.dialog.already"),
                answered -> words.say(language, "escalation.dialog.already"),
                closed -> words.say(language, "escalation.dialog.already")));
    }

    private Reaction fault(
            String key, String question, String text, String context, Officer officer, Language language) {
        return new Reaction.Open(
                dialog(question, text, context, officer, language, Optional.of(words.say(language, key))));
    }

    private Request request(
            ChatEvent.ButtonPressed pressed,
            String question,
            String text,
            String context,
            Officer officer,
            Language language,
            Optional<String> agency) {
        Optional<Exchange> exchange =
                exchanges.find(question).filter(it -> it.officer().equals(officer.id()));
        Optional<Answer> answer = exchange.map(Exchange::answer);
        return new Request(
                desk.idFor(question, officer.id()),
                question,
                officer.id(),
                officer.name(),
                exchange.map(Exchange::place).orElseGet(() -> pressed.origin().address()),
                answer.map(Answer::language).orElse(language),
                agency,
                Redaction.mask(text).text(),
                Redaction.mask(context).text(),
                List.of(),
                answer.map(this::found).orElse(List.of()),
                answer.flatMap(it -> it.map(
                        grounded -> Optional.<String>empty(),
                        clarification -> Optional.<String>empty(),
                        abstention -> Optional.of(AnswerCards.reasonKey(abstention.reason())))),
                clock.instant());
    }

    /** What Duta cited, as far as everybody may see it: the ambassador who is asked may be of another agency. */
    private List<Citation> found(Answer answer) {
        return answer.map(it -> answers.shown(it.citations(), Optional.empty()), it -> List.of(), it -> List.of());
    }
}
