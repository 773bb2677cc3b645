package my.duta.simulator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Gathers the values of all inputs of a card as the Chat client does, and holds them to what the card demands. */
final class FormInputs {

    private FormInputs() {}

    /**
     * The values in Google's shapes, those not given being as the card shows them.
     *
     * @param given value lists by input name; strings count as lists of one
     * @throws IllegalArgumentException if a required input is empty or a text is too long: the client sends nothing
     */
    static ObjectNode of(ObjectNode card, ObjectNode action, JsonNode given) {
        Map<String, Input> inputs = new LinkedHashMap<>();
        collect(card, inputs);
        ObjectNode form = Json.object();
        boolean allRequired = Json.flag(action, "allWidgetsAreRequired", false);
        List<String> required = Json.items(action.path("requiredWidgets"))
                .map(it -> it.asString(""))
                .toList();
        for (Map.Entry<String, Input> entry : inputs.entrySet()) {
            String name = entry.getKey();
            Input input = entry.getValue();
            List<String> values = given.has(name) ? strings(given.path(name)) : input.shown();
            if ((allRequired || required.contains(name)) && values.stream().allMatch(String::isBlank)) {
                throw new IllegalArgumentException("A value is required: " + name);
            }
            int limit = input.widget().path("validation").path("characterLimit").asInt(0);
            if (limit > 0 && values.stream().anyMatch(it -> it.length() > limit)) {
                throw new IllegalArgumentException("At most " + limit + " characters: " + name);
            }
            write(form, name, input, values);
        }
        for (Map.Entry<String, JsonNode> more : given.properties()) {
            if (!inputs.containsKey(more.getKey())) {
                putStrings(form, more.getKey(), strings(more.getValue()));
            }
        }
        return form;
    }

    private static void collect(JsonNode node, Map<String, Input> inputs) {
        if (node.isArray()) {
            node.forEach(it -> collect(it, inputs));
        }
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            String kind = property.getKey();
            if (kind.equals("textInput")
                    || kind.equals("selectionInput")
                    || kind.equals("switchControl")
                    || kind.equals("dateTimePicker")) {
                inputs.put(Json.text(property.getValue(), "name"), new Input(kind, property.getValue()));
            } else {
                collect(property.getValue(), inputs);
            }
        }
    }

    private static void write(ObjectNode form, String name, Input input, List<String> values) {
        if (!input.kind().equals("dateTimePicker")) {
            if (!values.isEmpty() || input.kind().equals("textInput")) {
                putStrings(form, name, values.isEmpty() ? List.of("") : values);
            }
            return;
        }
        if (values.isEmpty() || values.get(0).isBlank()) {
            return;
        }
        String value = values.get(0);
        ObjectNode written = form.putObject(name);
        switch (Json.text(input.widget(), "type")) {
            case "DATE_ONLY" -> written.putObject("dateInput").put("msSinceEpoch", value);
            case "TIME_ONLY" -> {
                String[] parts = value.split(":", 2);
                written.putObject("timeInput")
                        .put("hours", Integer.parseInt(parts[0]))
                        .put("minutes", parts.length > 1 ? Integer.parseInt(parts[1]) : 0);
            }
            default ->
                written.putObject("dateTimeInput")
                        .put("msSinceEpoch", value)
                        .put("hasDate", true)
                        .put("hasTime", true);
        }
    }

    private static void putStrings(ObjectNode form, String name, List<String> values) {
        var list = form.putObject(name).putObject("stringInputs").putArray("value");
        values.forEach(list::add);
    }

    private static List<String> strings(JsonNode node) {
        if (!node.isArray()) {
            return List.of(node.asString(""));
        }
        List<String> strings = new ArrayList<>();
        node.forEach(it -> strings.add(it.asString("")));
        return strings;
    }

    private record Input(String kind, JsonNode widget) {

        /** The values that the card itself shows. */
        List<String> shown() {
            return switch (kind) {
                case "textInput" -> List.of(Json.text(widget, "value"));
                case "selectionInput" ->
                    Json.items(widget.path("items"))
                            .filter(it -> Json.flag(it, "selected", false))
                            .map(it -> Json.text(it, "value"))
                            .toList();
                case "switchControl" ->
                    Json.flag(widget, "selected", false) ? List.of(Json.text(widget, "value")) : List.of();
                default -> Json.given(widget, "valueMsEpoch").map(List::of).orElseGet(List::of);
            };
        }
    }
}
