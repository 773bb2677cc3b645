package my.duta.simulator;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes what happened in one dialect of the platform's events. */
interface EventWriter {

    /** Google's address of a completed configuration; whoever holds a real one can act with it, so none is real. */
    String CONFIGURED = "https://chat.google.com/api/bot_config_complete?token=simulated";

    ObjectNode write(Happening happening, String eventTime);

    /** The writer of a dialect. */
    static EventWriter of(Dialect dialect) {
        return dialect.isAddOn() ? new AddOnEventWriter() : new ClassicEventWriter();
    }

    /** The locale, host and time zone of a person. */
    static ObjectNode surroundings(Person person, String eventTime) {
        ObjectNode common = Json.object().put("userLocale", person.locale()).put("hostApp", "CHAT");
        int seconds = ZoneId.of(person.timeZone())
                .getRules()
                .getOffset(Instant.parse(eventTime))
                .getTotalSeconds();
        common.putObject("timeZone").put("id", person.timeZone()).put("offset", seconds * 1_000);
        return common;
    }

    /** A message as it stands in an event. */
    static ObjectNode message(StoredMessage message, Happening happening) {
        return ResourceWriter.eventMessage(
                message.resource(), message.isByApp() ? Optional.of(Person.APP) : Optional.of(happening.person()));
    }

    /** A copy whose numbers are floating and whose dialog flag is a string, as in one captured event. */
    static JsonNode withDoubles(JsonNode node) {
        if (node.isIntegralNumber()) {
            return JsonNodeFactory.instance.numberNode(node.asDouble());
        }
        if (node.isArray()) {
            ArrayNode copy = Json.array();
            node.forEach(it -> copy.add(withDoubles(it)));
            return copy;
        }
        if (!node.isObject()) {
            return node;
        }
        ObjectNode copy = Json.object();
        for (var property : node.properties()) {
            if (property.getKey().equals("isDialogEvent")) {
                copy.put("isDialogEvent", property.getValue().asString(""));
            } else {
                copy.set(property.getKey(), withDoubles(property.getValue()));
            }
        }
        return copy;
    }
}
