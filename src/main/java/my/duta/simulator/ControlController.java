package my.duta.simulator;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import my.duta.simulator.Dispatcher.Dispatch;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The people, the settings, the faults and the time of the simulator. */
@RestController
@Profile("local")
@RequestMapping("/simulator/api")
class ControlController {

    private final SimulatorState state;
    private final Register register;
    private final CurrentSettings settings;
    private final Faults faults;
    private final SimulatorClock clock;
    private final Deliveries deliveries;
    private final OpenDialogs dialogs;
    private final RateLimits limits;
    private final LiveUpdates updates;
    private final Seed seed;
    private final Subscription subscription;

    ControlController(
            SimulatorState state,
            Register register,
            CurrentSettings settings,
            Faults faults,
            SimulatorClock clock,
            Deliveries deliveries,
            OpenDialogs dialogs,
            RateLimits limits,
            LiveUpdates updates,
            Seed seed,
            Subscription subscription) {
        this.state = state;
        this.register = register;
        this.settings = settings;
        this.faults = faults;
        this.clock = clock;
        this.deliveries = deliveries;
        this.dialogs = dialogs;
        this.limits = limits;
        this.updates = updates;
        this.seed = seed;
        this.subscription = subscription;
    }

    @GetMapping("/users")
    JsonNode users() {
        return Json.MAPPER.valueToTree(state.people().all());
    }

    @PostMapping("/users")
    JsonNode addUser(@RequestBody ObjectNode body) {
        String displayName = Json.text(body, "displayName");
        String email = Json.text(body, "email");
        if (displayName.isBlank() || !email.contains("@")) {
            throw new Refused(400, "A user needs displayName and email");
        }
        if (state.people().find(email).isPresent()) {
            throw new Refused(409, "There is somebody with this address");
        }
        Person person = state.people()
                .add(
                        displayName,
                        email,
                        Json.given(body, "locale").orElse("ms"),
                        Json.text(body, "role"),
                        Json.text(body, "agency"));
        state.changed();
        updates.changedForAll("settings");
        return Json.MAPPER.valueToTree(person);
    }

    @PatchMapping("/users/{id}")
    JsonNode changeUser(@PathVariable String id, @RequestBody ObjectNode body) {
        Person person = register.person(id);
        Person changed =
                state.people().put(person.withLocale(Json.given(body, "locale").orElse(person.locale())));
        state.changed();
        updates.changedFor("settings", changed.name());
        return Json.MAPPER.valueToTree(changed);
    }

    @GetMapping("/deliveries")
    JsonNode deliveries(@RequestParam(defaultValue = "50") int limit) {
        ArrayNode list = Json.array();
        deliveries.newest(Math.max(0, limit)).forEach(it -> list.add(it.json()));
        return list;
    }

    @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(@RequestParam("as") String as) {
        return updates.open(register.person(as).name());
    }

    @GetMapping("/settings")
    JsonNode settings() {
        return Json.MAPPER.valueToTree(settings.get());
    }

    @PostMapping("/settings")
    JsonNode changeSettings(@RequestBody ObjectNode body) {
        SimulatorSettings changed = settings.change(body);
        updates.changedForAll("settings");
        return Json.MAPPER.valueToTree(changed);
    }

    @PostMapping("/faults")
    JsonNode addFault(@RequestBody ObjectNode body) {
        faults.add(Fault.of(body));
        return allFaults();
    }

    @DeleteMapping("/faults")
    JsonNode clearFaults() {
        faults.clear();
        return allFaults();
    }

    @PostMapping("/clock")
    JsonNode advance(@RequestBody ObjectNode body) {
        try {
            clock.advance(Duration.parse(Json.text(body, "advance")));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("advance is a duration such as PT1H", e);
        }
        return Json.object().put("now", clock.now().toString());
    }

    @PostMapping("/reset")
    JsonNode reset(@RequestBody Optional<ObjectNode> body, @RequestParam(defaultValue = "false") boolean wait) {
        state.clear(body.map(it -> Json.flag(it, "keepUsers", false)).orElse(false));
        dialogs.clear();
        deliveries.clear();
        subscription.clear();
        faults.clear();
        limits.clear();
        settings.reset();
        seed.plant();
        List<Dispatch> announced = seed.announce();
        updates.changedForAll("settings");
        if (wait) {
            announced.forEach(it -> it.ended().join());
        }
        return Json.object();
    }

    @GetMapping("/words")
    Map<String, String> words(@RequestParam(defaultValue = "ms") String language) {
        return Words.in(language);
    }

    private JsonNode allFaults() {
        ArrayNode list = Json.array();
        faults.all().forEach(it -> list.add(it.json()));
        return list;
    }
}
