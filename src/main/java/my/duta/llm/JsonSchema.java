package my.duta.llm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The shape of the JSON that a model is asked for. Every field of an object is required. */
public sealed interface JsonSchema {

    /** A text, and what it is for. */
    record Text(String description) implements JsonSchema {}

    /** One of a few words. */
    record Choice(List<String> values) implements JsonSchema {

        public Choice {
            values = List.copyOf(values);
        }
    }

    /** A list of things of one shape. */
    record Many(JsonSchema element) implements JsonSchema {}

    /** An object with named fields, in order. */
    record Fields(List<Field> fields) implements JsonSchema {

        public Fields {
            fields = List.copyOf(fields);
        }

        /** The same with one more field. */
        public Fields and(String name, JsonSchema shape) {
            List<Field> more = new ArrayList<>(fields);
            more.add(new Field(name, shape));
            return new Fields(more);
        }

        Map<String, JsonSchema> byName() {
            Map<String, JsonSchema> map = new LinkedHashMap<>();
            fields.forEach(it -> map.put(it.name(), it.shape()));
            return map;
        }
    }

    /** A named field of an object. */
    record Field(String name, JsonSchema shape) {}

    /** An object with no fields yet. */
    static Fields object() {
        return new Fields(List.of());
    }
}
