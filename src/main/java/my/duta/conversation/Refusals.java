package my.duta.conversation;

import my.duta.chat.Reaction;
import my.duta.escalation.Escalation;
import my.duta.escalation.EscalationCards;
import my.duta.escalation.Outcome;
import my.duta.escalation.Refusal;
import my.duta.language.Language;
import my.duta.language.Words;
import org.springframework.stereotype.Component;

/** Says why an act upon an escalation was not done, and who has it now. */
@Component
class Refusals {

    private final EscalationCards cards;
    private final GuideCards guide;
    private final Words words;

    Refusals(EscalationCards cards, GuideCards guide, Words words) {
        this.cards = cards;
        this.guide = guide;
        this.words = words;
    }

    /** Why an act that was refused was not done. */
    String say(Outcome outcome, Escalation seen) {
        return say(outcome.why().orElse(Refusal.UNKNOWN), outcome.now().orElse(seen));
    }

    String say(Refusal why, Escalation now) {
        Language language = now.request().language();
        return words.say(language, "conversation.refused." + why) + " " + cards.state(now, language) + ".";
    }

    /** A window that says so. */
    Reaction open(Refusal why, Escalation now) {
        return new Reaction.Open(guide.notice(say(why, now), now.request().language()));
    }

    Reaction open(Outcome outcome, Escalation seen) {
        return open(outcome.why().orElse(Refusal.UNKNOWN), outcome.now().orElse(seen));
    }
}
