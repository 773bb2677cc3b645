package my.duta.escalation;

import my.duta.answer.ScriptedAnswers;
import my.duta.directory.Rosters;
import my.duta.language.Words;

/** The cards of escalations, for tests of the rooms above. */
public final class Shown {

    private Shown() {}

    public static EscalationCards cards() {
        return new EscalationCards(new Words(), Rosters.agencies(), new ScriptedAnswers());
    }
}
