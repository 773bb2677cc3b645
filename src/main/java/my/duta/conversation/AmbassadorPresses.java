package my.duta.conversation;

import java.util.Optional;
import my.duta.chat.ChatEvent;
import my.duta.chat.Reaction;
import my.duta.chat.Reply;
import my.duta.directory.Officer;
import my.duta.escalation.Escalation;
import my.duta.escalation.EscalationCards;
import my.duta.escalation.EscalationDesk;
import my.duta.escalation.EscalationId;
import my.duta.escalation.Outcome;
import my.duta.escalation.Refusal;
import my.duta.language.Language;
import my.duta.language.Words;
import my.duta.privacy.ClassificationMarks;
import org.springframework.stereotype.Component;

/**
 * Answers the presses of ambassadors. Whoever may do no more what an old card offers is told who has the question now,
 * and sees of it no more than before.
 */
@Component
class AmbassadorPresses {

    private final EscalationDesk desk;
    private final EscalationCards cards;
    private final AmbassadorDialogs dialogs;
    private final Refusals refusals;
    private final Words words;

    AmbassadorPresses(
            EscalationDesk desk, EscalationCards cards, AmbassadorDialogs dialogs, Refusals refusals, Words words) {
        this.desk = desk;
        this.cards = cards;
        this.dialogs = dialogs;
        this.refusals = refusals;
        this.words = words;
    }

    Reaction claim(Escalation escalation, Officer person) {
        if (!desk.mayAnswer(person, escalation)) {
            return stranger(escalation, person);
        }
        Outcome outcome = desk.claim(escalation.id(), person);
        if (outcome.why().equals(Optional.of(Refusal.HOLDS_ENOUGH))) {
            return new Reaction.Say(
                    Reply.text(refusals.say(outcome, escalation)).onlyFor(person.id()));
        }
        return new Reaction.Replace(cards.ambassador(outcome.now().orElse(escalation)));
    }

    /** The ambassador agrees that the question is the one that Duta found open already. */
    Reaction confirmAlike(Escalation escalation, Officer person) {
        if (!desk.mayAnswer(person, escalation)) {
            return stranger(escalation, person);
        }
        Escalation now = desk.confirmAlike(escalation.id(), person).now().orElse(escalation);
        return new Reaction.Replace(cards.ambassador(now));
    }

    /** Shows the card of an escalation in a message of its own. */
    Reaction show(Escalation escalation, Officer person) {
        return desk.mayAnswer(person, escalation)
                ? new Reaction.Say(cards.ambassador(escalation).onlyFor(person.id()))
                : stranger(escalation, person);
    }

    private Reaction stranger(Escalation escalation, Officer person) {
        return new Reaction.Say(
                Reply.text(refusals.say(Refusal.NOT_AN_AMBASSADOR, escalation)).onlyFor(person.id()));
    }

    Reaction openResolution(Escalation escalation, Officer person) {
        return barred(escalation, person)
                .map(it -> refusals.open(it, escalation))
                .orElseGet(() -> new Reaction.Open(dialogs.resolution(escalation)));
    }

    Reaction resolve(ChatEvent.ButtonPressed pressed, Escalation escalation, Officer person) {
        Language language = escalation.request().language();
        String text = pressed.input(AmbassadorDialogs.RESOLUTION);
        boolean knowledge = !pressed.input(AmbassadorDialogs.KNOWLEDGE).isEmpty();
        boolean marked = ClassificationMarks.find(text).isPresent();
        if (text.isBlank() || marked) {
            String fault = marked ? "escalation.dialog.classified" : "escalation.resolution.empty";
            return new Reaction.Open(
                    dialogs.resolution(escalation, marked ? "" : text, knowledge, words.say(language, fault)));
        }
        Outcome outcome = desk.resolve(escalation.id(), person, text, knowledge);
        boolean sent = outcome.done() || AnsweredBy.is(outcome.now().orElse(escalation), person, text);
        return sent
                ? new Reaction.Close(words.say(language, "conversation.relayed"))
                : refusals.open(outcome, escalation);
    }

    Reaction openActs(Escalation escalation, Officer person) {
        return barred(escalation, person)
                .map(it -> refusals.open(it, escalation))
                .orElseGet(() -> new Reaction.Open(dialogs.acts(escalation, person)));
    }

    Reaction chooseAct(ChatEvent.ButtonPressed pressed, Escalation escalation, Officer person) {
        Optional<Refusal> barred = barred(escalation, person);
        if (barred.isPresent()) {
            return refusals.open(barred.get(), escalation);
        }
        return new Reaction.Open(AmbassadorAct.named(pressed.input(AmbassadorDialogs.ACT))
                .map(it -> dialogs.act(it, escalation, person, "", "", Optional.empty()))
                .orElseGet(() -> dialogs.acts(escalation, person)));
    }

    Reaction act(ChatEvent.ButtonPressed pressed, Escalation escalation, Officer person) {
        return pressed.parameter(AmbassadorDialogs.ACT)
                .flatMap(AmbassadorAct::named)
                .map(it -> act(it, pressed, escalation, person))
                .orElseGet(Reaction::silence);
    }

    private Reaction act(AmbassadorAct act, ChatEvent.ButtonPressed pressed, Escalation escalation, Officer person) {
        String chosen = pressed.input(AmbassadorDialogs.CHOICE);
        String text = pressed.input(AmbassadorDialogs.TEXT);
        if (ClassificationMarks.find(text).isPresent()) {
            return again(act, escalation, person, chosen, "", "escalation.dialog.classified");
        }
        if (act.needsText() && text.isBlank()) {
            return again(act, escalation, person, chosen, text, "conversation.act.empty");
        }
        if (act.choice().isPresent() && !isChoice(act, chosen)) {
            return again(act, escalation, person, "", text, "conversation.act.unchosen");
        }
        Outcome outcome = make(act, escalation.id(), person, chosen, text);
        if (outcome.why().equals(Optional.of(Refusal.TARGET_UNAVAILABLE))) {
            return again(act, escalation, person, "", text, "conversation.refused." + Refusal.TARGET_UNAVAILABLE);
        }
        return outcome.done() ? new Reaction.Close(done(act, outcome)) : refusals.open(outcome, escalation);
    }

    private static boolean isChoice(AmbassadorAct act, String chosen) {
        return act == AmbassadorAct.CLOSE
                ? Escalation.Closed.Reason.chosen().stream()
                        .anyMatch(it -> it.name().equals(chosen))
                : !chosen.isEmpty();
    }

    private Outcome make(AmbassadorAct act, EscalationId id, Officer person, String chosen, String text) {
        return switch (act) {
            case ASK_BACK -> desk.askBack(id, person, text);
            case PASS_ON -> desk.passOn(id, person, chosen, text);
            case RELEASE -> desk.release(id, person, text);
            case CLOSE -> desk.close(id, person, Escalation.Closed.Reason.valueOf(chosen), text);
            case DUPLICATE -> desk.duplicateOf(id, person, new EscalationId(chosen));
        };
    }

    private String done(AmbassadorAct act, Outcome outcome) {
        Escalation now = outcome.now().orElseThrow();
        Language language = now.request().language();
        return words.say(language, "conversation.act.done") + " " + words.say(language, act.title()) + ". "
                + cards.state(now, language) + ".";
    }

    private Reaction again(
            AmbassadorAct act, Escalation escalation, Officer person, String chosen, String text, String fault) {
        String said = words.say(escalation.request().language(), fault);
        return new Reaction.Open(dialogs.act(act, escalation, person, chosen, text, Optional.of(said)));
    }

    /** Why a person cannot do anything with an escalation as it is, if so. */
    private Optional<Refusal> barred(Escalation escalation, Officer person) {
        if (!desk.mayAnswer(person, escalation)) {
            return Optional.of(Refusal.NOT_AN_AMBASSADOR);
        }
        return escalation.map(
                waiting -> Optional.empty(),
                assigned -> assigned.assignment().member().equals(person.id())
                        ? Optional.empty()
                        : Optional.of(Refusal.HELD_BY_ANOTHER),
                answered -> Optional.of(Refusal.ALREADY_ANSWERED),
                closed -> Optional.of(Refusal.CLOSED));
    }
}
