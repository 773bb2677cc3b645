package my.duta.simulator;

import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the flat events of classic Chat apps. */
final class ClassicEventWriter implements EventWriter {

    @Override
    public ObjectNode write(Happening happening, String eventTime) {
        ObjectNode event = Json.object();
        String type = happening.map(
                written -> "MESSAGE",
                commanded -> commanded.message().isPresent() ? "MESSAGE" : "APP_COMMAND",
                added -> "ADDED_TO_SPACE",
                removed -> "REMOVED_FROM_SPACE",
                clicked -> "CARD_CLICKED");
        event.put("type", type);
        event.put("eventTime", eventTime);
        event.set("user", ResourceWriter.eventUser(happening.person()));
        event.set("space", ResourceWriter.eventSpace(happening.space(), eventTime));
        happening.message().ifPresent(it -> {
            event.set("message", EventWriter.message(it, happening));
            event.putObject("thread").put("name", it.thread());
        });
        if (happening.step() != Happening.Step.NONE) {
            event.put("isDialogEvent", true)
                    .put("dialogEventType", happening.step().name());
        }
        return happening.map(
                written -> configurable(event, happening, eventTime),
                commanded -> {
                    event.putObject("appCommandMetadata")
                            .put("appCommandId", commanded.command().id())
                            .put("appCommandType", commanded.message().isPresent() ? "SLASH_COMMAND" : "QUICK_COMMAND");
                    return configurable(event, happening, eventTime);
                },
                added -> event.put("configCompleteRedirectUrl", CONFIGURED),
                removed -> event,
                clicked -> pressed(event, clicked, eventTime));
    }

    private static ObjectNode configurable(ObjectNode event, Happening happening, String eventTime) {
        event.set("common", EventWriter.surroundings(happening.person(), eventTime));
        return event.put("configCompleteRedirectUrl", CONFIGURED);
    }

    private static ObjectNode pressed(ObjectNode event, Happening.Clicked clicked, String eventTime) {
        Happening.Press press = clicked.press();
        ObjectNode action = event.putObject("action").put("actionMethodName", press.function());
        ArrayNode list = action.putArray("parameters");
        ObjectNode common = EventWriter.surroundings(clicked.person(), eventTime);
        common.put("invokedFunction", press.function());
        ObjectNode parameters = common.putObject("parameters");
        for (Map.Entry<String, String> parameter : press.parameters().entrySet()) {
            list.addObject().put("key", parameter.getKey()).put("value", parameter.getValue());
            parameters.put(parameter.getKey(), parameter.getValue());
        }
        if (!press.formInputs().isEmpty()) {
            common.set("formInputs", press.formInputs());
        }
        event.set("common", common);
        return event;
    }
}
