package my.duta.conversation;

import java.util.Optional;
import my.duta.chat.ChatEvent;
import my.duta.chat.Dialog;
import my.duta.chat.Reaction;
import my.duta.chat.Reply;
import my.duta.directory.Officer;
import my.duta.escalation.Escalation;
import my.duta.escalation.EscalationCards;
import my.duta.escalation.EscalationDesk;
import my.duta.escalation.Outcome;
import my.duta.escalation.Refusal;
import my.duta.language.Words;
import my.duta.privacy.ClassificationMarks;
import my.duta.privacy.Masked;
import my.duta.privacy.Redaction;
import org.springframework.stereotype.Component;

/**
 * Answers the presses of officers on what they handed over. What may be done is decided by the state as it is now: a
 * press on an old card shows the true one, and whoever did not ask is told where the question stands.
 */
@Component
class OfficerPresses {

    private final EscalationDesk desk;
    private final EscalationCards cards;
    private final OfficerDialogs dialogs;
    private final Additions additions;
    private final Words words;

    OfficerPresses(
            EscalationDesk desk, EscalationCards cards, OfficerDialogs dialogs, Additions additions, Words words) {
        this.desk = desk;
        this.cards = cards;
        this.dialogs = dialogs;
        this.additions = additions;
        this.words = words;
    }

    Reaction to(ChatEvent.ButtonPressed pressed, Escalation escalation, Officer officer) {
        return switch (pressed.action()) {
            case WITHDRAW_ESCALATION -> shown(escalation, officer, desk.withdraw(escalation.id(), officer));
            case THANK_ESCALATION -> shown(escalation, officer, desk.thank(escalation.id(), officer));
            case SHOW_STATUS -> show(pressed, escalation, officer);
            case OPEN_ADDITION -> openAddition(escalation, officer);
            case SEND_ADDITION -> sendAddition(pressed, escalation, officer);
            case OPEN_REOPENING -> openReopening(escalation, officer);
            case REOPEN_ESCALATION -> reopen(pressed, escalation, officer);
            default -> new Reaction.Replace(status(escalation));
        };
    }

    private Reply status(Escalation escalation) {
        return cards.status(desk.standing(desk.find(escalation.id()).orElse(escalation)));
    }

    /** Whoever presses, the officer's card stays the officer's card: others of the space see no more by a press. */
    private Reaction shown(Escalation escalation, Officer officer, Outcome outcome) {
        return outcome.why().equals(Optional.of(Refusal.NOT_THE_OFFICER))
                ? stranger(escalation, officer)
                : new Reaction.Replace(status(escalation));
    }

    private Reaction stranger(Escalation escalation, Officer officer) {
        return new Reaction.Say(Reply.text(additions.refused(Refusal.NOT_THE_OFFICER, escalation))
                .onlyFor(officer.id()));
    }

    private Reaction show(ChatEvent.ButtonPressed pressed, Escalation escalation, Officer officer) {
        if (!isAskedBy(officer, escalation)) {
            return stranger(escalation, officer);
        }
        Reply card = status(escalation);
        return new Reaction.Say(pressed.origin().space().isDirect() ? card : card.onlyFor(officer.id()));
    }

    private static boolean isAskedBy(Officer officer, Escalation escalation) {
        return escalation.request().officer().equals(officer.id());
    }

    private Reaction openAddition(Escalation escalation, Officer officer) {
        if (!isAskedBy(officer, escalation)) {
            return stranger(escalation, officer);
        }
        return goesOn(escalation)
                ? new Reaction.Open(dialogs.addition(escalation, "", Optional.empty()))
                : new Reaction.Replace(status(escalation));
    }

    /** What was joined to the same question of another goes on there. */
    private static boolean goesOn(Escalation escalation) {
        return escalation.isOpen()
                || escalation instanceof Escalation.Closed closed
                        && closed.sameAs().isPresent();
    }

    private Reaction sendAddition(ChatEvent.ButtonPressed pressed, Escalation escalation, Officer officer) {
        String note = pressed.input(OfficerDialogs.NOTE);
        if (note.isEmpty()) {
            return new Reaction.Open(dialogs.addition(escalation, "", Optional.of("officer.addition.empty")));
        }
        return objection(escalation, note, dialogs::addition)
                .orElseGet(() -> new Reaction.Close(additions.add(escalation, officer, note)));
    }

    private Reaction openReopening(Escalation escalation, Officer officer) {
        if (!isAskedBy(officer, escalation)) {
            return stranger(escalation, officer);
        }
        return escalation.isOpen()
                ? new Reaction.Replace(status(escalation))
                : new Reaction.Open(dialogs.reopening(escalation, "", Optional.empty()));
    }

    private Reaction reopen(ChatEvent.ButtonPressed pressed, Escalation escalation, Officer officer) {
        String note = pressed.input(OfficerDialogs.NOTE);
        return objection(escalation, note, dialogs::reopening).orElseGet(() -> reopened(pressed, escalation, officer));
    }

    private Reaction reopened(ChatEvent.ButtonPressed pressed, Escalation escalation, Officer officer) {
        Outcome outcome = desk.notSolved(escalation.id(), officer, pressed.input(OfficerDialogs.NOTE));
        if (pressed.surface() == ChatEvent.ButtonPressed.Surface.MESSAGE) {
            return shown(escalation, officer, outcome);
        }
        return new Reaction.Close(outcome.why()
                .map(it -> additions.refused(it, outcome.now().orElse(escalation)))
                .orElseGet(() -> words.say(escalation.request().language(), "officer.reopening.sent")));
    }

    /** The window again, with what keeps a note from being sent: a mark, or personal data, which is shown masked. */
    private Optional<Reaction> objection(Escalation escalation, String note, Form form) {
        if (ClassificationMarks.find(note).isPresent()) {
            return Optional.of(
                    new Reaction.Open(form.apply(escalation, "", Optional.of("escalation.dialog.classified"))));
        }
        Masked masked = Redaction.mask(note);
        return masked.isUntouched()
                ? Optional.empty()
                : Optional.of(new Reaction.Open(form.apply(escalation, masked.text(), Optional.of("officer.masked"))));
    }

    /** A window for a note, with a fault if there is one. */
    private interface Form {

        Dialog apply(Escalation escalation, String note, Optional<String> fault);
    }
}
