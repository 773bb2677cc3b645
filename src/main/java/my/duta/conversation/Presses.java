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
import my.duta.escalation.Outcome;
import my.duta.language.Language;
import my.duta.language.Words;
import my.duta.privacy.ClassificationMarks;
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
    private final GuideCards guide;
    private final EscalationDialog dialog;
    private final EscalationDesk desk;
    private final Gaps gaps;
    private final EscalationCards cards;
    private final Officers officers;
    private final Words words;
    private final MeterRegistry meters;

    Presses(
            RedisExchanges exchanges,
            Answers answers,
            AnswerCards cardOf,
            Agencies agencies,
            GuideCards guide,
            EscalationDialog dialog,
            EscalationDesk desk,
            Gaps gaps,
            EscalationCards cards,
            Officers officers,
            Words words,
            MeterRegistry meters) {
        this.exchanges = exchanges;
        this.answers = answers;
        this.cardOf = cardOf;
        this.agencies = agencies;
        this.guide = guide;
        this.dialog = dialog;
        this.desk = desk;
        this.gaps = gaps;
        this.cards = cards;
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
            case OPEN_ESCALATION -> dialog.open(question, officer, language);
            case SEND_ESCALATION -> dialog.send(pressed, question, officer, language);
            case WITHDRAW_ESCALATION -> onEscalation(pressed, it -> withdraw(it, officer));
            case REFRESH_ESCALATION -> onEscalation(pressed, this::status);
            case CLAIM_ESCALATION -> onEscalation(pressed, it -> claim(it, officer));
            case CONFIRM_ALIKE -> onEscalation(pressed, it -> confirmAlike(it, officer));
            case RELEASE_ESCALATION -> onEscalation(pressed, it -> release(it, officer));
            case REOPEN_ESCALATION -> onEscalation(pressed, it -> reopen(it, officer));
            case THANK_ESCALATION -> onEscalation(pressed, it -> thank(it, officer));
            case OPEN_RESOLUTION -> onEscalation(pressed, it -> openResolution(it, officer));
            case SEND_RESOLUTION ->
                onEscalation(pressed, it -> resolve(it, officer, pressed.input(EscalationCards.RESOLUTION)));
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

    private Reaction rate(String question, Officer officer, boolean helpful, ChatEvent.ButtonPressed pressed) {
        return exchanges
                .find(question)
                .<Reaction>map(exchange -> {
                    exchanges.rate(question, officer.id().value(), helpful);
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

    private Reaction onEscalation(ChatEvent.ButtonPressed pressed, Function<Escalation, Reaction> act) {
        return pressed.parameter(EscalationCards.ESCALATION)
                .flatMap(it -> desk.find(new EscalationId(it)))
                .map(act)
                .orElseGet(Reaction::silence);
    }

    /** Whoever presses, the officer's card stays the officer's card: others of the space see no more by a press. */
    private Reaction withdraw(Escalation escalation, Officer officer) {
        Escalation now = desk.withdraw(escalation.id(), officer).now().orElse(escalation);
        return new Reaction.Replace(cards.status(now));
    }

    private Reaction status(Escalation pressed) {
        return new Reaction.Replace(cards.status(desk.find(pressed.id()).orElse(pressed)));
    }

    private Reaction reopen(Escalation escalation, Officer officer) {
        desk.notSolved(escalation.id(), officer, "");
        return status(escalation);
    }

    private Reaction thank(Escalation escalation, Officer officer) {
        desk.thank(escalation.id(), officer);
        return status(escalation);
    }

    private Reaction release(Escalation escalation, Officer person) {
        if (!desk.mayAnswer(person, escalation)) {
            return refusal(escalation, person);
        }
        Escalation now = desk.release(escalation.id(), person, "").now().orElse(escalation);
        return new Reaction.Replace(cards.ambassador(now));
    }

    private Reaction claim(Escalation escalation, Officer person) {
        if (!desk.mayAnswer(person, escalation)) {
            return refusal(escalation, person);
        }
        Escalation now = desk.claim(escalation.id(), person).now().orElse(escalation);
        return new Reaction.Replace(cards.ambassador(now));
    }

    private Reaction confirmAlike(Escalation escalation, Officer person) {
        if (!desk.mayAnswer(person, escalation)) {
            return refusal(escalation, person);
        }
        Escalation now = desk.confirmAlike(escalation.id(), person).now().orElse(escalation);
        return new Reaction.Replace(cards.ambassador(now));
    }

    private Reaction refusal(Escalation escalation, Officer person) {
        return new Reaction.Say(Reply.text(words.say(escalation.request().language(), "conversation.not-an-ambassador"))
                .onlyFor(person.id()));
    }

    private Reaction openResolution(Escalation escalation, Officer person) {
        boolean mine = desk.mayAnswer(person, escalation)
                && escalation.map(
                        waiting -> true,
                        assigned -> assigned.assignment().member().equals(person.id()),
                        answered -> false,
                        closed -> false);
        if (mine) {
            return new Reaction.Open(cards.resolutionDialog(escalation, Optional.empty()));
        }
        return new Reaction.Open(guide.notice(
                desk.mayAnswer(person, escalation)
                        ? guide.notYours(escalation)
                        : words.say(escalation.request().language(), "conversation.not-an-ambassador"),
                escalation.request().language()));
    }

    private Reaction resolve(Escalation escalation, Officer person, String text) {
        Language language = escalation.request().language();
        Optional<String> fault = text.isBlank()
                ? Optional.of("escalation.resolution.empty")
                : ClassificationMarks.find(text).map(it -> "escalation.dialog.classified");
        if (fault.isPresent()) {
            return new Reaction.Open(cards.resolutionDialog(escalation, fault.map(it -> words.say(language, it))));
        }
        Outcome outcome = desk.resolve(escalation.id(), person, text);
        Escalation now = outcome.now().orElse(escalation);
        return new Reaction.Close(
                outcome.done() || AnsweredBy.is(now, person, text)
                        ? words.say(language, "conversation.relayed")
                        : guide.notYours(now));
    }

    private Reaction choose(String code, Officer officer, Language language) {
        Optional<Language> choice = Language.tagged(code);
        officers.save(officer.speaking(choice));
        Language now = choice.orElse(language);
        return new Reaction.Replace(Reply.text(
                words.say(now, choice.isPresent() ? "guide.language.chosen" : "guide.language.chosen.auto")));
    }
}
