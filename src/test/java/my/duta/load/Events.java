package my.duta.load;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes what people do as events, in the dialect that they come in. */
final class Events {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Events() {}

    /** Where something happens: a message with its space and its thread. */
    record Spot(String space, boolean direct, String thread, String message) {}

    /**
     * What a press says.
     *
     * @param dialog {@code REQUEST_DIALOG}, {@code SUBMIT_DIALOG} or empty
     * @param inputs texts by the name of their field
     */
    record Press(String action, Map<String, String> parameters, String dialog, Map<String, String> inputs) {}

    static byte[] message(Person person, Spot spot, String text, Instant at) {
        ObjectNode message = message(spot, at).put("text", text).put("argumentText", text);
        message.set("sender", user(person));
        if (!person.addOn()) {
            ObjectNode event = classic("MESSAGE", person, spot, at);
            event.set("message", message);
            event.set("common", common(person));
            return bytes(event);
        }
        ObjectNode event = NODES.objectNode();
        payload(event, "messagePayload", person, spot, at).set("message", message);
        event.set("commonEventObject", common(person));
        return bytes(event);
    }

    static byte[] press(Person person, Spot spot, Press press, Instant at) {
        ObjectNode common = common(person);
        ObjectNode parameters = common.putObject("parameters");
        press.parameters().forEach(parameters::put);
        ObjectNode inputs = NODES.objectNode();
        press.inputs()
                .forEach((name, text) -> inputs.putObject(name)
                        .putObject("stringInputs")
                        .putArray("value")
                        .add(text));
        if (!inputs.isEmpty()) {
            common.set("formInputs", inputs);
        }
        ObjectNode message = message(spot, at);
        if (!person.addOn()) {
            common.put("invokedFunction", press.action());
            ObjectNode event = dialog(classic("CARD_CLICKED", person, spot, at), press);
            event.set("message", message);
            event.set("common", common);
            var list = event.putObject("action")
                    .put("actionMethodName", press.action())
                    .putArray("parameters");
            press.parameters()
                    .forEach((key, value) -> list.addObject().put("key", key).put("value", value));
            return bytes(event);
        }
        ObjectNode event = NODES.objectNode();
        dialog(payload(event, "buttonClickedPayload", person, spot, at), press).set("message", message);
        event.set("commonEventObject", common);
        return bytes(event);
    }

    private static ObjectNode dialog(ObjectNode node, Press press) {
        return press.dialog().isEmpty() ? node : node.put("isDialogEvent", true).put("dialogEventType", press.dialog());
    }

    private static ObjectNode classic(String type, Person person, Spot spot, Instant at) {
        ObjectNode event = NODES.objectNode().put("type", type).put("eventTime", at.toString());
        event.set("user", user(person));
        event.set("space", space(spot));
        return event;
    }

    private static ObjectNode payload(ObjectNode event, String kind, Person person, Spot spot, Instant at) {
        ObjectNode chat = event.putObject("chat").put("eventTime", at.toString());
        chat.set("user", user(person));
        ObjectNode payload = chat.putObject(kind);
        payload.set("space", space(spot));
        return payload;
    }

    private static ObjectNode message(Spot spot, Instant at) {
        ObjectNode message = NODES.objectNode().put("name", spot.message()).put("createTime", at.toString());
        message.putObject("thread").put("name", spot.thread());
        message.set("space", space(spot));
        return message;
    }

    private static ObjectNode common(Person person) {
        ObjectNode common = NODES.objectNode()
                .put("userLocale", person.locale())
                .put("hostApp", "CHAT")
                .put("platform", "WEB");
        common.putObject("timeZone").put("id", "Asia/Kuala_Lumpur").put("offset", 28_800_000);
        return common;
    }

    private static ObjectNode user(Person person) {
        return NODES.objectNode()
                .put("name", person.user())
                .put("displayName", "Pegawai " + person.number())
                .put("email", person.email())
                .put("type", "HUMAN")
                .put("domainId", "1load");
    }

    private static ObjectNode space(Spot spot) {
        ObjectNode space = NODES.objectNode()
                .put("name", spot.space())
                .put("type", spot.direct() ? "DM" : "ROOM")
                .put("spaceType", spot.direct() ? "DIRECT_MESSAGE" : "SPACE");
        return spot.direct() ? space.put("singleUserBotDm", true) : space.put("displayName", "Bilik");
    }

    private static byte[] bytes(ObjectNode event) {
        return JSON.writeValueAsString(event).getBytes(StandardCharsets.UTF_8);
    }
}
