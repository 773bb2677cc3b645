package my.duta.conversation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import my.duta.answer.Answer;
import my.duta.answer.Answers;
import my.duta.answer.Citation;
import my.duta.chat.Action;
import my.duta.chat.Address;
import my.duta.chat.Button;
import my.duta.chat.Card;
import my.duta.chat.ChatEvent;
import my.duta.chat.Dialog;
import my.duta.chat.Messenger;
import my.duta.chat.Reaction;
import my.duta.chat.RichText;
import my.duta.chat.Space;
import my.duta.chat.SpaceId;
import my.duta.chat.Widget;
import my.duta.directory.Affiliation;
import my.duta.directory.Agencies;
import my.duta.directory.Agency;
import my.duta.directory.Officer;
import my.duta.escalation.Escalation;
import my.duta.escalation.EscalationDesk;
import my.duta.escalation.Request;
import my.duta.language.Language;
import my.duta.language.Words;
import my.duta.privacy.ClassificationMarks;
import my.duta.privacy.Redaction;
import my.duta.redis.Tally;
import org.springframework.stereotype.Component;

/** The window in which an officer hands a question to an ambassador: what is asked, what is added, and what is sent. */
@Component
class EscalationDialog {

    static final String TEXT = "text";
    static final String CONTEXT = "context";
    static final String PLACE = "place";
    static final String PRIVATE = "private";

    private static final int LIMIT = 2000;

    private final Answers answers;
    private final EscalationDesk desk;
    private final RedisExchanges exchanges;
    private final Agencies agencies;
    private final Affiliation affiliation;
    private final AgencyForm agency;
    private final Messenger messenger;
    private final GuideCards guide;
    private final Words words;
    private final Clock clock;
    private final Tally tally;

    EscalationDialog(
            Answers answers,
            EscalationDesk desk,
            RedisExchanges exchanges,
            Agencies agencies,
            Affiliation affiliation,
            AgencyForm agency,
            Messenger messenger,
            GuideCards guide,
            Words words,
            Tally tally,
            Clock clock) {
        this.tally = tally;
        this.answers = answers;
        this.desk = desk;
        this.exchanges = exchanges;
        this.agencies = agencies;
        this.affiliation = affiliation;
        this.agency = agency;
        this.messenger = messenger;
        this.guide = guide;
        this.words = words;
        this.clock = clock;
    }

    /** Opens the window for a question that was asked before. */
    Reaction open(String question, Space space, Officer officer, Language language) {
        if (desk.find(desk.idFor(question, officer.id())).isPresent()) {
            return new Reaction.Open(guide.notice(words.say(language, "escalation.dialog.already"), language));
        }
        String text = exchanges
                .find(question)
                .filter(it -> it.officer().equals(officer.id()))
                .map(Exchange::text)
                .or(() -> exchanges.draftOf(question, officer.id()))
                .orElse("");
        return open(question, text, space, officer, language);
    }

    /** Keeps the question that came with a command for the window that its button opens; never one that is marked. */
    void draft(String question, Officer officer, String text) {
        if (!text.isBlank() && ClassificationMarks.find(text).isEmpty()) {
            exchanges.draft(question, officer.id(), Redaction.mask(text).text());
        }
    }

    /** Opens the window for a question that comes with a command. */
    Reaction open(String question, String text, Space space, Officer officer, Language language) {
        var draft = new Draft(question, Redaction.mask(text).text(), "", false, "");
        return new Reaction.Open(dialog(draft, space, affiliation.complete(officer), language, Optional.empty()));
    }

    /** What an officer has written so far. */
    private record Draft(String question, String text, String context, boolean privately, String agency) {

        Draft saying(String otherText, String otherContext) {
            return new Draft(question, otherText, otherContext, privately, agency);
        }

        boolean isMarked() {
            return ClassificationMarks.find(text).isPresent()
                    || ClassificationMarks.find(context).isPresent();
        }

        Draft masked() {
            return saying(Redaction.mask(text).text(), Redaction.mask(context).text());
        }
    }

    private Dialog dialog(Draft draft, Space space, Officer officer, Language language, Optional<String> fault) {
        var widgets = new ArrayList<Widget>();
        fault.ifPresent(it -> widgets.add(new Widget.Paragraph(RichText.bold(words.say(language, it)))));
        widgets.add(Widget.Paragraph.of(words.say(language, "escalation.dialog.explanation")));
        widgets.add(field(TEXT, "escalation.dialog.text", draft.text(), language));
        widgets.add(field(CONTEXT, "escalation.dialog.context", draft.context(), language));
        if (!space.isDirect()) {
            widgets.add(place(draft, officer, language));
        }
        if (agency.isUnasked(officer)) {
            widgets.addAll(agency.fields(officer, draft.agency(), language));
        }
        return new Dialog(
                words.say(language, "escalation.dialog.title"),
                List.of(new Card.Section(Optional.empty(), widgets, 0)),
                Button.act(
                                words.say(language, "escalation.dialog.send"),
                                Action.SEND_ESCALATION,
                                Map.of(AnswerCards.QUESTION, draft.question()))
                        .requiring(TEXT)
                        .primary());
    }

    /** Where the officer wants the answer; whoever shares no space with Duta alone is told how to get one. */
    private Widget place(Draft draft, Officer officer, Language language) {
        if (directSpace(officer).isEmpty()) {
            return Widget.Paragraph.of(words.say(language, "officer.place.none"));
        }
        return new Widget.Choice(
                PLACE,
                words.say(language, "officer.place"),
                Widget.Choice.Kind.RADIO,
                List.of(
                        new Widget.Choice.Option(
                                words.say(language, "officer.place.thread"), "thread", !draft.privately()),
                        new Widget.Choice.Option(
                                words.say(language, "officer.place.private"), PRIVATE, draft.privately())));
    }

    private Optional<SpaceId> directSpace(Officer officer) {
        return officer.direct().or(() -> messenger.directSpaceOf(officer.id()));
    }

    private Widget field(String name, String key, String value, Language language) {
        return new Widget.TextField(
                name, words.say(language, key), words.say(language, key + ".hint"), value, true, LIMIT);
    }

    /** Takes what the officer sends: hands it over, or says in the window what is wrong with it. */
    Reaction send(ChatEvent.ButtonPressed pressed, String question, Officer officer, Language language) {
        var draft = new Draft(
                question,
                pressed.input(TEXT),
                pressed.input(CONTEXT),
                pressed.input(PLACE).equals(PRIVATE),
                pressed.input(AgencyForm.NAME));
        Space space = pressed.origin().space();
        if (draft.text().isEmpty()) {
            return again(draft, space, officer, language, "escalation.dialog.empty");
        }
        if (draft.isMarked()) {
            return again(draft.saying("", ""), space, officer, language, "escalation.dialog.classified");
        }
        if (!draft.masked().equals(draft)) {
            return again(draft.masked(), space, officer, language, "officer.masked");
        }
        Officer known = officer;
        if (agency.isUnasked(officer)) {
            AgencyForm.Said said = agency.read(pressed);
            if (said.fault().isPresent()) {
                return again(draft, space, officer, language, said.fault().get());
            }
            known = agency.keep(officer, said);
        }
        Request request = request(pressed, draft, known, language);
        if (desk.find(request.id()).isEmpty()) {
            tally.count(request.askedAt(), request.agency(), "escalated");
        }
        return sent(desk.open(request), language);
    }

    private Reaction again(Draft draft, Space space, Officer officer, Language language, String fault) {
        return new Reaction.Open(dialog(draft, space, officer, language, Optional.of(fault)));
    }

    private Reaction sent(Escalation escalation, Language language) {
        return new Reaction.Close(escalation.map(
                waiting -> waiting.offeredName()
                        .map(it -> words.say(language, "escalation.dialog.sent", it))
                        .orElseGet(() -> words.say(language, "escalation.dialog.sent.unreached")),
                assigned -> words.say(language, "escalation.dialog.already"),
                answered -> words.say(language, "escalation.dialog.already"),
                closed -> words.say(language, "escalation.dialog.already")));
    }

    private Request request(ChatEvent.ButtonPressed pressed, Draft draft, Officer officer, Language language) {
        Optional<Exchange> exchange =
                exchanges.find(draft.question()).filter(it -> it.officer().equals(officer.id()));
        Optional<Answer> answer = exchange.map(Exchange::answer);
        return new Request(
                desk.idFor(draft.question(), officer.id()),
                draft.question(),
                officer.id(),
                officer.name(),
                place(pressed, draft, exchange, officer),
                answer.map(Answer::language).orElse(language),
                agencies.of(officer).map(Agency::code),
                draft.text(),
                draft.context(),
                List.of(),
                answer.map(this::found).orElse(List.of()),
                answer.flatMap(it -> it.map(
                        grounded -> Optional.<String>empty(),
                        clarification -> Optional.<String>empty(),
                        abstention -> Optional.of(AnswerCards.reasonKey(abstention.reason())))),
                clock.instant());
    }

    private Address place(ChatEvent.ButtonPressed pressed, Draft draft, Optional<Exchange> exchange, Officer officer) {
        Optional<Address> alone = draft.privately()
                ? directSpace(officer).map(it -> new Address(it, Optional.empty()))
                : Optional.empty();
        return alone.or(() -> exchange.map(Exchange::place))
                .orElseGet(() -> pressed.origin().address());
    }

    /** What Duta cited, as far as everybody may see it: the ambassador who is asked may be of another agency. */
    private List<Citation> found(Answer answer) {
        return answer.map(it -> answers.shown(it.citations(), Optional.empty()), it -> List.of(), it -> List.of());
    }
}
