package my.duta.simulator;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Finds what a call to the control API names, or refuses in plain words. */
@Component
@Profile("local")
class Register {

    private final SimulatorState state;
    private final SimulatorProperties properties;

    Register(SimulatorState state, SimulatorProperties properties) {
        this.state = state;
        this.properties = properties;
    }

    Person person(String name) {
        return state.people()
                .find(name)
                .filter(it -> !it.isApp())
                .orElseThrow(() -> new Refused(404, "No such person: " + name));
    }

    Space space(String name) {
        String full = name.startsWith("spaces/") ? name : "spaces/" + name;
        return state.spaces().find(full).orElseThrow(() -> new Refused(404, "No such space: " + name));
    }

    /** A space that the person is in. */
    Space spaceOf(Person person, String name) {
        Space space = space(name);
        if (!space.has(person.name())) {
            throw new Refused(403, person.displayName() + " is not in this space");
        }
        return space;
    }

    /** A thread of the space, or an empty name for a new one. */
    String threadIn(Space space, String thread) {
        boolean known = thread.isEmpty()
                || (thread.startsWith(space.name() + "/threads/")
                        && state.messages().hasThread(thread));
        if (!known) {
            throw new Refused(404, "No such thread: " + thread);
        }
        return thread;
    }

    StoredMessage message(String name) {
        return state.messages().find(name).orElseThrow(() -> new Refused(404, "No such message: " + name));
    }

    SimulatorProperties.Command command(int id) {
        return properties.commands().stream()
                .filter(it -> it.id() == id)
                .findFirst()
                .orElseThrow(() -> new Refused(404, "No such command: " + id));
    }
}
