package my.duta.escalation;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import my.duta.answer.ScriptedAnswers;
import my.duta.directory.Rosters;
import my.duta.language.Words;

/** The cards of escalations, for tests of the rooms above. */
public final class Shown {

    private Shown() {}

    public static EscalationCards cards() {
        return cards(Clock.fixed(Requests.NOW, ZoneOffset.UTC), Optional.empty());
    }

    static EscalationCards cards(Clock clock, Optional<Duration> median) {
        return new EscalationCards(new Words(), Rosters.agencies(), new ScriptedAnswers(), states(clock, median));
    }

    static EscalationMessages messages() {
        return new EscalationMessages(new Words(), states(Clock.fixed(Requests.NOW, ZoneOffset.UTC), Optional.empty()));
    }

    private static StateWords states(Clock clock, Optional<Duration> median) {
        return new StateWords(new Words(), Rosters.workingTime(), new KnownPace(median), clock);
    }

    private record KnownPace(Optional<Duration> known) implements Pace {

        @Override
        public void took(Kind kind, Duration working) {
            throw new IllegalStateException("Nothing is measured here");
        }

        @Override
        public Optional<Duration> median(Kind kind) {
            return known;
        }
    }
}
