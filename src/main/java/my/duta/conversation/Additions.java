package my.duta.conversation;

import my.duta.directory.Officer;
import my.duta.escalation.Escalation;
import my.duta.escalation.EscalationCards;
import my.duta.escalation.EscalationDesk;
import my.duta.escalation.Event;
import my.duta.escalation.Outcome;
import my.duta.escalation.Refusal;
import my.duta.language.Language;
import my.duta.language.Words;
import my.duta.privacy.Redaction;
import org.springframework.stereotype.Component;

/** Adds to a question what its officer says, and tells the officer what came of it. */
@Component
class Additions {

    private final EscalationDesk desk;
    private final EscalationCards cards;
    private final Words words;

    Additions(EscalationDesk desk, EscalationCards cards, Words words) {
        this.desk = desk;
        this.cards = cards;
        this.words = words;
    }

    /** Adds it once, even if the same message is worked again. */
    String add(Escalation escalation, Officer officer, String text) {
        if (isAdded(escalation, officer, text)) {
            return sent(escalation);
        }
        Outcome outcome = desk.sayMore(escalation.id(), officer, text);
        Escalation now = outcome.now().orElse(escalation);
        return outcome.why().map(it -> refused(it, now)).orElseGet(() -> sent(now));
    }

    private static boolean isAdded(Escalation escalation, Officer officer, String text) {
        return escalation
                .history()
                .last(Event.Kind.SAID_MORE, Event.Kind.ASKED_BACK)
                .filter(it -> it.kind() == Event.Kind.SAID_MORE
                        && it.actor().equals(officer.id().value()))
                .filter(it -> it.note().equals(Redaction.mask(text).text()))
                .isPresent();
    }

    private String sent(Escalation escalation) {
        Language language = escalation.request().language();
        return escalation
                .holderName()
                .map(it -> words.say(language, "officer.addition.sent", it))
                .orElseGet(() -> words.say(language, "officer.addition.kept"));
    }

    /** Why something was not done that only the officer may do, and where the question stands. */
    String refused(Refusal why, Escalation now) {
        Language language = now.request().language();
        String key = switch (why) {
            case NOT_THE_OFFICER -> "officer.refused.another";
            case ALREADY_ANSWERED -> "officer.refused.answered";
            case STILL_OPEN -> "officer.refused.open";
            default -> "officer.refused.closed";
        };
        return words.say(language, key) + " " + cards.state(now, language) + ".";
    }
}
