package my.duta.simulator;

import java.util.List;
import my.duta.simulator.Dispatcher.Dispatch;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The spaces as people use them: who is in them, what is said in them, whether the app is there. */
@RestController
@Profile("local")
@RequestMapping("/simulator/api/spaces")
class ControlSpacesController {

    private final SimulatorState state;
    private final Register register;
    private final Interactions interactions;
    private final TranscriptWriter writer;
    private final SimulatorClock clock;
    private final LiveUpdates updates;
    private final Names names = new Names();

    ControlSpacesController(
            SimulatorState state,
            Register register,
            Interactions interactions,
            TranscriptWriter writer,
            SimulatorClock clock,
            LiveUpdates updates) {
        this.state = state;
        this.register = register;
        this.interactions = interactions;
        this.writer = writer;
        this.clock = clock;
        this.updates = updates;
    }

    @GetMapping
    JsonNode list(@RequestParam("as") String as) {
        ArrayNode list = Json.array();
        state.spaces().of(register.person(as).name()).forEach(it -> list.add(writer.space(it)));
        return list;
    }

    @PostMapping
    JsonNode create(@RequestBody ObjectNode body) {
        String type = Json.text(body, "spaceType");
        List<Person> members = Json.items(body.path("members"))
                .map(it -> register.person(it.asString("")))
                .toList();
        boolean direct = type.equals(Space.DIRECT_MESSAGE);
        if ((!direct && !type.equals("SPACE")) || members.isEmpty()) {
            throw new Refused(400, "A space needs a spaceType (DIRECT_MESSAGE or SPACE) and members");
        }
        if (direct && members.size() > 1) {
            throw new Refused(400, "A direct message is between one person and the app");
        }
        Person first = members.get(0);
        if (direct && state.spaces().directMessageOf(first.name()).isPresent()) {
            throw new Refused(409, first.displayName() + " has a direct message with the app");
        }
        Space space = state.spaces()
                .put(new Space(
                        names.space(),
                        type,
                        direct ? "" : Json.given(body, "displayName").orElse("Space"),
                        Json.given(body, "spaceThreadingState").orElse("THREADED_MESSAGES"),
                        members.stream().map(Person::name).distinct().toList(),
                        false,
                        false,
                        false,
                        clock.stamp()));
        state.changed();
        members.forEach(it -> updates.changedFor("settings", it.name()));
        if (Json.flag(body, "appMember", true)) {
            interactions.add(first, space, false);
        }
        return writer.space(register.space(space.name()));
    }

    @PostMapping("/{space}/add")
    JsonNode add(
            @PathVariable String space,
            @RequestBody ObjectNode body,
            @RequestParam(defaultValue = "false") boolean wait) {
        Person person = register.person(Json.text(body, "user"));
        Space in = register.spaceOf(person, space);
        if (in.appMember()) {
            throw new Refused(409, "The app is in this space");
        }
        return switch (Json.given(body, "by").orElse("user")) {
            case "user" -> delivery(interactions.add(person, in, false), wait);
            case "admin" -> delivery(interactions.add(person, in, true), wait);
            case "mention" -> delivery(interactions.addByMention(person, in, Json.text(body, "text")), wait);
            default -> throw new Refused(400, "by is user, admin or mention");
        };
    }

    @PostMapping("/{space}/remove")
    JsonNode remove(
            @PathVariable String space,
            @RequestBody ObjectNode body,
            @RequestParam(defaultValue = "false") boolean wait) {
        Person person = register.person(Json.text(body, "user"));
        Space in = register.spaceOf(person, space);
        if (!in.appMember()) {
            throw new Refused(409, "The app is not in this space");
        }
        return delivery(interactions.remove(person, in), wait);
    }

    @PostMapping("/{space}/messages")
    JsonNode write(
            @PathVariable String space,
            @RequestBody ObjectNode body,
            @RequestParam(defaultValue = "false") boolean wait) {
        Person person = register.person(Json.text(body, "user"));
        Space in = register.spaceOf(person, space);
        String text = Json.text(body, "text");
        if (text.isBlank()) {
            throw new Refused(400, "A message needs a text");
        }
        Interactions.Sent sent = interactions.write(
                person, in, text, Json.flag(body, "mention", false), register.threadIn(in, Json.text(body, "thread")));
        ObjectNode answer = Json.object();
        answer.set("message", writer.message(sent.message()));
        sent.dispatch().ifPresent(it -> answer.set("delivery", delivery(it, wait)));
        return answer;
    }

    @GetMapping("/{space}/transcript")
    JsonNode transcript(@PathVariable String space, @RequestParam("as") String as) {
        Person person = register.person(as);
        return writer.transcript(register.spaceOf(person, space), person);
    }

    private static ObjectNode delivery(Dispatch dispatch, boolean wait) {
        if (wait) {
            dispatch.ended().join();
        }
        return dispatch.delivery().json();
    }
}
