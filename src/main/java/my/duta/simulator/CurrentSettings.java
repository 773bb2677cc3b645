package my.duta.simulator;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Holds the settings in force; a restart brings back those of the start. */
@Component
@Profile("local")
class CurrentSettings {

    private final SimulatorSettings atStart;
    private volatile SimulatorSettings settings;

    CurrentSettings(SimulatorProperties properties) {
        this.atStart = SimulatorSettings.of(properties.dialect());
        this.settings = atStart;
    }

    SimulatorSettings get() {
        return settings;
    }

    synchronized SimulatorSettings change(ObjectNode changes) {
        SimulatorSettings changed = settings.with(changes);
        settings = changed;
        return changed;
    }

    synchronized void reset() {
        settings = atStart;
    }
}
