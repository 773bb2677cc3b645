package my.duta.simulator;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Shows the platform's own lines to people. */
@Component
@Profile("local")
class Notices {

    private final SimulatorState state;
    private final SimulatorClock clock;
    private final LiveUpdates updates;

    Notices(SimulatorState state, SimulatorClock clock, LiveUpdates updates) {
        this.state = state;
        this.clock = clock;
        this.updates = updates;
    }

    /** Shows a line to whoever caused it, and gives its words in that person's language. */
    String show(Notice.Kind kind, Happening happening, String detail) {
        add(kind, happening.space(), happening.person().name(), detail);
        return Words.of(kind, happening.person().locale());
    }

    /** Shows a line to everybody in a space. */
    void showAll(Notice.Kind kind, Space space) {
        add(kind, space, "", "");
    }

    private void add(Notice.Kind kind, Space space, String viewer, String detail) {
        state.add(new Notice(clock.stamp(), space.name(), viewer, kind, detail));
        updates.changed("notice", space);
    }
}
