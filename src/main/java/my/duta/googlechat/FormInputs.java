package my.duta.googlechat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Reads what was typed or chosen; days, times and moments become ISO 8601 texts, in UTC. */
final class FormInputs {

    private FormInputs() {}

    static Map<String, List<String>> read(JsonNode inputs) {
        var values = new LinkedHashMap<String, List<String>>();
        for (Map.Entry<String, JsonNode> entry : inputs.properties()) {
            // Apps Script wraps the value once more, under an empty name.
            JsonNode input =
                    entry.getValue().path("").isObject() ? entry.getValue().path("") : entry.getValue();
            List<String> value = value(input);
            if (!value.isEmpty()) {
                values.put(entry.getKey(), value);
            }
        }
        return values;
    }

    private static List<String> value(JsonNode input) {
        var values = new ArrayList<String>();
        JsonNode texts = input.path("stringInputs").path("value");
        if (texts.isArray()) {
            texts.forEach(it -> values.add(it.asString("")));
        } else if (texts.isValueNode()) {
            values.add(texts.asString(""));
        }
        if (input.path("dateInput").has("msSinceEpoch")) {
            values.add(moment(input.path("dateInput"))
                    .atZone(ZoneOffset.UTC)
                    .toLocalDate()
                    .toString());
        }
        if (input.path("dateTimeInput").has("msSinceEpoch")) {
            values.add(moment(input.path("dateTimeInput")).toString());
        }
        JsonNode time = input.path("timeInput");
        if (time.isObject()) {
            int hours = Envelope.number(time.path("hours")).orElse(0);
            int minutes = Envelope.number(time.path("minutes")).orElse(0);
            values.add(LocalTime.of(Math.floorMod(hours, 24), Math.floorMod(minutes, 60))
                    .toString());
        }
        return values;
    }

    private static Instant moment(JsonNode input) {
        JsonNode millis = input.path("msSinceEpoch");
        return Instant.ofEpochMilli(millis.isNumber() ? (long) millis.doubleValue() : millis.asLong(0));
    }
}
