package my.duta.simulator;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads and builds JSON trees, whose exact shape is what the simulator is about. */
final class Json {

    static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    /** The object in these bytes; nothing if they are no JSON object, an empty object if there are none. */
    static Optional<ObjectNode> read(byte[] bytes) {
        if (bytes.length == 0) {
            return Optional.of(object());
        }
        try {
            return MAPPER.readTree(bytes) instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    static byte[] bytes(JsonNode node) {
        return MAPPER.writeValueAsBytes(node);
    }

    /** The string at a path of names, or an empty one. */
    static String text(JsonNode node, String... path) {
        JsonNode at = node;
        for (String name : path) {
            at = at.path(name);
        }
        return at.isValueNode() && !at.isNull() ? at.asString("") : "";
    }

    /** The same as a present or absent value. */
    static Optional<String> given(JsonNode node, String... path) {
        String text = text(node, path);
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    static boolean flag(JsonNode node, String name, boolean otherwise) {
        String text = text(node, name);
        return text.isEmpty() ? otherwise : Boolean.parseBoolean(text);
    }

    static Stream<JsonNode> items(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false).filter(it -> node.isArray());
    }

    /** A copy in which every snake_case name is its camelCase twin, as Google's JSON parser takes both. */
    static JsonNode camelCased(JsonNode node) {
        if (node.isArray()) {
            ArrayNode copy = array();
            node.forEach(it -> copy.add(camelCased(it)));
            return copy;
        }
        if (!node.isObject()) {
            return node;
        }
        ObjectNode copy = object();
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            copy.set(camelCased(property.getKey()), camelCased(property.getValue()));
        }
        return copy;
    }

    static String camelCased(String name) {
        if (name.indexOf('_') < 0) {
            return name;
        }
        StringBuilder camel = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '_' && i + 1 < name.length()) {
                i++;
                camel.append(Character.toUpperCase(name.charAt(i)));
            } else {
                camel.append(c);
            }
        }
        return camel.toString();
    }
}
