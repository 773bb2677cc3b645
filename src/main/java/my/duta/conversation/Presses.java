package my.duta.conversation;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import my.duta.answer.Answer;
import my.duta.answer.Answers;
import my.duta.chat.ChatEvent;
import my.duta.chat.Reaction;
import my.duta.chat.Reply;
import my.duta.directory.Agencies;
import my.duta.directory.Agency;
import my.duta.directory.Officer;
import my.duta.directory.Officers;
import my.duta.escalation.Escalation;
import my.duta.escalation.EscalationCards;
import my.duta.escalation.EscalationDesk;
import my.duta.escalation.EscalationId;
import my.duta.language.Language;
import my.duta.language.Words;
import my.duta.redis.Tally;
import org.springframework.stereotype.Component;

/**
 * Answers presses at once. A press names an id and nothing more; what it may do is decided by the state as it is now,
 * so that a press on an old card shows what is true instead of undoing it.
 */
@Component
class Presses {

    private final RedisExchanges exchanges;
    private final Answers answers;
    private final AnswerCards cardOf;
    private final Agencies agencies;
    private final EscalationDialog dialog;
    private final OfficerPresses officersPresses;
    private final AgencyForm agencyForm;
    private final AmbassadorPresses ambassadors;
    private final AbsenceDialog absences;
    private final EscalationDesk desk;
    private final Gaps gaps;
    private final Officers officers;
    private final Words words;
    private final MeterRegistry meters;
    private final Tally tally;

    Presses(
            RedisExchanges exchanges,
            Answers answers,
            AnswerCards cardOf,
            Agencies agencies,
            EscalationDialog dialog,
            OfficerPresses officersPresses,
            AgencyForm agencyForm,
            AmbassadorPresses ambassadors,
            AbsenceDialog absences,
            EscalationDesk desk,
            Gaps gaps,
            Officers officers,
            Words words,
            MeterRegistry meters,
            Tally tally) {
        this.tally = tally;
        this.exchanges = exchanges;
        this.answers = answers;
        this.cardOf = cardOf;
        this.agencies = agencies;
        this.dialog = dialog;
        this.officersPresses = officersPresses;
        this.agencyForm = agencyForm;
        this.ambassadors = ambassadors;
        this.absences = absences;
        this.desk = desk;
        this.gaps = gaps;
        this.officers = officers;
        this.words = words;
        this.meters = meters;
    }

    Reaction to(ChatEvent.ButtonPressed pressed, Officer officer, Language language) {
        String question = pressed.parameter(AnswerCards.QUESTION).orElse("");
        return switch (pressed.action()) {
            case RATE_HELPFUL -> rate(question, officer, true, pressed);
            case RATE_UNHELPFUL -> rate(question, officer, false, pressed);
            case AWAIT_ANSWER -> gaps.await(question, officer);
            case FORGO_ANSWER -> gaps.forgo(pressed, officer, language);
            case OPEN_ESCALATION -> dialog.open(question, pressed.origin().space(), officer, language);
            case SEND_ESCALATION -> dialog.send(pressed, question, officer, language);
            case REFRESH_ESCALATION -> onOwn(pressed, officer);
            case SHOW_STATUS -> onOwn(pressed, officer);
            case WITHDRAW_ESCALATION -> onOwn(pressed, officer);
            case OPEN_ADDITION -> onOwn(pressed, officer);
            case SEND_ADDITION -> onOwn(pressed, officer);
            case OPEN_REOPENING -> onOwn(pressed, officer);
            case REOPEN_ESCALATION -> onOwn(pressed, officer);
            case THANK_ESCALATION -> onOwn(pressed, officer);
            case SEND_AGENCY -> agencyForm.send(pressed, officer, language);
            case CLAIM_ESCALATION -> onEscalation(pressed, it -> ambassadors.claim(it, officer));
            case SHOW_ESCALATION -> onEscalation(pressed, it -> ambassadors.show(it, officer));
            case OPEN_RESOLUTION -> onEscalation(pressed, it -> ambassadors.openResolution(it, officer));
            case SEND_RESOLUTION -> onEscalation(pressed, it -> ambassadors.resolve(pressed, it, officer));
            case OPEN_ACTS -> onEscalation(pressed, it -> ambassadors.openActs(it, officer));
            case CHOOSE_ACT -> onEscalation(pressed, it -> ambassadors.chooseAct(pressed, it, officer));
            case SEND_ACT -> onEscalation(pressed, it -> ambassadors.act(pressed, it, officer));
            case SEND_ABSENCE -> absences.send(pressed, officer, language);
            case CONFIRM_ALIKE -> onEscalation(pressed, it -> ambassadors.confirmAlike(it, officer));
            case CHOOSE_LANGUAGE ->
                choose(pressed.parameter(GuideCards.LANGUAGE).orElse(""), officer, language);
            case CLOSE_DIALOG -> new Reaction.Close("");
            case ASK_SUGGESTION -> Reaction.silence();
        };
    }

    /** The question that a press on a suggestion asks, as if the person had written it. */
    Optional<String> suggestion(ChatEvent.ButtonPressed pressed) {
        return exchanges
                .find(pressed.parameter(AnswerCards.QUESTION).orElse(""))
                .flatMap(it -> {
                    List<String> choices = AnswerCards.choicesOf(it);
                    return pressed.parameter(AnswerCards.CHOICE)
                            .filter(text -> text.matches("\\d{1,2}"))
                            .map(Integer::parseInt)
                            .filter(number -> number < choices.size())
                            .map(choices::get);
                });
    }

    private void rate(Exchange exchange, Officer officer, boolean helpful) {
        Optional<Boolean> before =
                exchanges.rate(exchange.question(), officer.id().value(), helpful);
        Optional<String> agency = agencies.of(officer).map(Agency::code);
        if (!before.equals(Optional.of(helpful))) {
            before.ifPresent(it -> tally.takeBack(exchange.at(), agency, rating(it)));
            tally.count(exchange.at(), agency, rating(helpful));
        }
    }

    private static String rating(boolean helpful) {
        return helpful ? "helpful" : "unhelpful";
    }

    private Reaction rate(String question, Officer officer, boolean helpful, ChatEvent.ButtonPressed pressed) {
        return exchanges
                .find(question)
                .<Reaction>map(exchange -> {
                    rate(exchange, officer, helpful);
                    meters.counter("duta.ratings", "helpful", String.valueOf(helpful))
                            .increment();
                    Language language = exchange.answer().language();
                    return said(exchange, officer, pressed)
                            .<Reaction>map(it -> new Reaction.Replace(cardOf.rated(exchange, it, helpful)))
                            .orElseGet(() -> new Reaction.Say(Reply.text(words.say(
                                            language, helpful ? "answer.rated.helpful" : "answer.rated.unhelpful"))
                                    .onlyFor(officer.id())));
                })
                .orElseGet(Reaction::silence);
    }

    /** The answer that the officer alone has read, if it may still be said to them as it stands. */
    private Optional<Answer.Grounded> said(Exchange exchange, Officer officer, ChatEvent.ButtonPressed pressed) {
        boolean alone =
                pressed.origin().space().isDirect() && exchange.officer().equals(officer.id());
        return alone && exchange.answer() instanceof Answer.Grounded it
                ? answers.still(it, agencies.proven(officer).map(Agency::code))
                : Optional.empty();
    }

    private Reaction onOwn(ChatEvent.ButtonPressed pressed, Officer officer) {
        return onEscalation(pressed, it -> officersPresses.to(pressed, it, officer));
    }

    private Reaction onEscalation(ChatEvent.ButtonPressed pressed, Function<Escalation, Reaction> act) {
        return pressed.parameter(EscalationCards.ESCALATION)
                .flatMap(it -> desk.find(new EscalationId(it)))
                .map(act)
                .orElseGet(Reaction::silence);
    }

    private Reaction choose(String code, Officer officer, Language language) {
        Optional<Language> choice = Language.tagged(code);
        officers.save(officer.speaking(choice));
        Language now = choice.orElse(language);
        return new Reaction.Replace(Reply.text(
                words.say(now, choice.isPresent() ? "guide.language.chosen" : "guide.language.chosen.auto")));
    }
}
