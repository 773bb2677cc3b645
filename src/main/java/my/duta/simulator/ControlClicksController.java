package my.duta.simulator;

import java.util.Optional;
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

/** What people press: commands, buttons of cards, dialogs. */
@RestController
@Profile("local")
@RequestMapping("/simulator/api")
class ControlClicksController {

    private final Register register;
    private final Interactions interactions;
    private final OpenDialogs dialogs;
    private final TranscriptWriter writer;

    ControlClicksController(
            Register register, Interactions interactions, OpenDialogs dialogs, TranscriptWriter writer) {
        this.register = register;
        this.interactions = interactions;
        this.dialogs = dialogs;
        this.writer = writer;
    }

    @PostMapping("/commands/{id}")
    JsonNode command(
            @PathVariable int id, @RequestBody ObjectNode body, @RequestParam(defaultValue = "false") boolean wait) {
        Person person = register.person(Json.text(body, "user"));
        Space space = register.spaceOf(person, Json.text(body, "space"));
        if (!space.appMember()) {
            throw new Refused(409, "The app is not in this space");
        }
        SimulatorProperties.Command command = register.command(id);
        ObjectNode answer = Json.object();
        Dispatch dispatch;
        if (Json.flag(body, "quick", false)) {
            dispatch = interactions.quickCommand(person, space, command);
        } else {
            String thread = register.threadIn(space, Json.text(body, "thread"));
            Interactions.Sent sent = interactions.command(person, space, command, Json.text(body, "text"), thread);
            answer.set("message", writer.message(sent.message()));
            dispatch = sent.dispatch().orElseThrow();
        }
        if (command.opensDialog()) {
            dispatch.first().join().addTo(answer);
        } else if (wait) {
            dispatch.ended().join();
        }
        answer.set("delivery", dispatch.delivery().json());
        return answer;
    }

    @PostMapping("/clicks")
    JsonNode click(@RequestBody ObjectNode body) {
        Person person = register.person(Json.text(body, "user"));
        StoredMessage message = register.message(Json.text(body, "message"));
        Space space = register.spaceOf(person, message.space());
        if (!message.isByApp() || !message.isVisibleTo(person.name())) {
            throw new Refused(403, "There is nothing to press in this message");
        }
        if (!space.appMember()) {
            throw new Refused(409, "The app is not in this space");
        }
        Optional<String> button = Json.given(body, "button");
        ObjectNode action = button.map(it -> pressed(message.resource(), it)).orElseGet(() -> action(body));
        ObjectNode card =
                button.map(it -> Buttons.cardAround(message.resource(), it)).orElseGet(Json::object);
        ObjectNode form = FormInputs.of(card, action, body.path("formInputs"));
        Dispatch dispatch = interactions.click(person, space, message, action, form);
        ObjectNode answer = dispatch.first().join().addTo(Json.object());
        answer.set("delivery", dispatch.delivery().json());
        return answer;
    }

    @GetMapping("/dialogs")
    JsonNode dialogs(@RequestParam("as") String as) {
        ArrayNode list = Json.array();
        dialogs.of(register.person(as).name()).forEach(it -> list.add(it.json()));
        return list;
    }

    @PostMapping("/dialogs/{id}/submit")
    JsonNode submit(@PathVariable String id, @RequestBody ObjectNode body) {
        OpenDialog dialog = open(id);
        String button = Json.given(body, "button")
                .or(() -> Buttons.primaryOf(dialog.card()))
                .orElseThrow(() -> new Refused(400, "This dialog has nothing to press"));
        ObjectNode action = pressed(dialog.card(), button);
        ObjectNode form = FormInputs.of(dialog.card(), action, body.path("formInputs"));
        Dispatch dispatch = interactions.submit(
                register.person(dialog.user()), register.space(dialog.space()), dialog, action, form);
        Outcome outcome = dispatch.first().join();
        return outcome.addTo(Json.object().put("closed", outcome.closed()));
    }

    @PostMapping("/dialogs/{id}/cancel")
    JsonNode cancel(@PathVariable String id) {
        OpenDialog dialog = open(id);
        interactions.cancel(register.person(dialog.user()), register.space(dialog.space()), dialog);
        return Json.object().put("closed", true);
    }

    private OpenDialog open(String id) {
        return dialogs.find(id).orElseThrow(() -> new Refused(404, "This dialog is not open"));
    }

    private static ObjectNode pressed(ObjectNode tree, String id) {
        ObjectNode button =
                Buttons.find(tree, id).orElseThrow(() -> new Refused(404, "There is no button " + id + " here"));
        if (Json.flag(button, "disabled", false)) {
            throw new Refused(409, "This button is disabled");
        }
        return Buttons.actionOf(button)
                .orElseThrow(() -> new Refused(400, "This button opens a link or a menu; the app hears nothing"));
    }

    /** An action that a test names itself. */
    private static ObjectNode action(ObjectNode body) {
        ObjectNode action = Json.object().put("function", Json.text(body, "function"));
        Json.given(body, "interaction").ifPresent(it -> action.put("interaction", it));
        ArrayNode list = action.putArray("parameters");
        body.path("parameters")
                .properties()
                .forEach(it -> list.addObject()
                        .put("key", it.getKey())
                        .put("value", it.getValue().asString("")));
        return action;
    }
}
