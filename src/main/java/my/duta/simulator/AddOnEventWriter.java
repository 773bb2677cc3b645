package my.duta.simulator;

import tools.jackson.databind.node.ObjectNode;

/** Writes the nested events of Workspace add-ons. */
final class AddOnEventWriter implements EventWriter {

    @Override
    public ObjectNode write(Happening happening, String eventTime) {
        ObjectNode event = Json.object();
        ObjectNode common =
                EventWriter.surroundings(happening.person(), eventTime).put("platform", "WEB");
        event.set("commonEventObject", common);
        ObjectNode chat = event.putObject("chat");
        chat.set("user", ResourceWriter.eventUser(happening.person()));
        chat.put("eventTime", eventTime);
        String kind = happening.map(
                written -> "messagePayload",
                commanded -> "appCommandPayload",
                added -> "addedToSpacePayload",
                removed -> "removedFromSpacePayload",
                clicked -> "buttonClickedPayload");
        ObjectNode payload = chat.putObject(kind);
        payload.set("space", ResourceWriter.eventSpace(happening.space(), eventTime));
        happening.message().ifPresent(it -> payload.set("message", EventWriter.message(it, happening)));
        if (happening.step() != Happening.Step.NONE) {
            payload.put("isDialogEvent", true)
                    .put("dialogEventType", happening.step().name());
        }
        return happening.map(
                written -> configurable(event, payload),
                commanded -> {
                    payload.putObject("appCommandMetadata")
                            .put("appCommandId", commanded.command().id())
                            .put("appCommandType", commanded.message().isPresent() ? "SLASH_COMMAND" : "QUICK_COMMAND");
                    commanded
                            .message()
                            .ifPresent(it -> payload.putObject("thread").put("name", it.thread()));
                    return configurable(event, payload);
                },
                added -> {
                    if (added.byInteraction()) {
                        payload.put("interactionAdd", true);
                    }
                    return configurable(event, payload);
                },
                removed -> event,
                clicked -> {
                    ObjectNode parameters = common.putObject("parameters");
                    clicked.press().parameters().forEach(parameters::put);
                    if (!clicked.press().formInputs().isEmpty()) {
                        common.set("formInputs", clicked.press().formInputs());
                    }
                    return event;
                });
    }

    private static ObjectNode configurable(ObjectNode event, ObjectNode payload) {
        payload.put("configCompleteRedirectUri", CONFIGURED);
        return event;
    }
}
