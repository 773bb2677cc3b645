package my.duta.simulator;

import java.util.List;
import java.util.Optional;
import my.duta.simulator.Dispatcher.Dispatch;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Fills an empty platform with desks of invented agencies, each with a direct message that an administrator's
 * installation made, and one space; and tells the app of every space that it does not know of yet.
 */
@Component
@Profile("local")
class Seed {

    private static final String OFFICER = "officer";
    private static final String AMBASSADOR = "ambassador";

    private final SimulatorState state;
    private final SimulatorClock clock;
    private final Interactions interactions;
    private final Names names = new Names();

    Seed(SimulatorState state, SimulatorClock clock, Interactions interactions) {
        this.state = state;
        this.clock = clock;
        this.interactions = interactions;
        if (state.isFresh()) {
            plant();
        }
    }

    /** Adds those people and spaces that are not there. */
    final void plant() {
        Person first = person("pegawai1.jcu@mygovuc.gov.my", "Pegawai Utara 1", "ms", OFFICER, "JCU");
        Person second = person("pegawai2.jcu@mygovuc.gov.my", "Pegawai Utara 2", "ms", OFFICER, "JCU");
        person("officer1.jcs@mygovuc.gov.my", "Southern Officer 1", "en", OFFICER, "JCS");
        Person desk = person("duta.jcu@mygovuc.gov.my", "Meja Duta JCU", "ms", AMBASSADOR, "JCU");
        person("timbalan.jcu@mygovuc.gov.my", "Meja Timbalan JCU", "ms", AMBASSADOR, "JCU");
        person("duta.jcs@mygovuc.gov.my", "South Ambassador Desk", "en", AMBASSADOR, "JCS");
        person("pusat.kc@mygovuc.gov.my", "Meja Pusat Duta", "ms", AMBASSADOR, "KC");
        state.people().all().stream()
                .filter(it -> !it.isApp())
                .filter(it -> state.spaces().directMessageOf(it.name()).isEmpty())
                .forEach(it -> space(Space.DIRECT_MESSAGE, "", List.of(it), true));
        if (state.spaces().all().stream().allMatch(Space::isDirectMessage)) {
            space("SPACE", "Bilik Bincang JCU", List.of(first, second, desk), false);
        }
        state.changed();
    }

    /** Tells the app, once it listens, of every space that it was put into. */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        announce();
    }

    /** Tells the app of every space that it does not know of. */
    List<Dispatch> announce() {
        return state.spaces().all().stream()
                .filter(it -> it.appMember() && !it.announced())
                .flatMap(space -> space.members().stream()
                        .limit(1)
                        .flatMap(it -> state.people().find(it).stream())
                        .map(it -> interactions.announce(new Happening.Added(it, space, Optional.empty(), false))))
                .toList();
    }

    private Person person(String email, String displayName, String locale, String role, String agency) {
        return state.people().find(email).orElseGet(() -> state.people().add(displayName, email, locale, role, agency));
    }

    private void space(String type, String displayName, List<Person> members, boolean adminInstalled) {
        state.spaces()
                .put(new Space(
                        names.space(),
                        type,
                        displayName,
                        "THREADED_MESSAGES",
                        members.stream().map(Person::name).toList(),
                        true,
                        adminInstalled,
                        false,
                        clock.stamp()));
    }
}
