package my.duta.simulator;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Gives everything in a message or dialog that can be pressed a stable id made of where it stands: {@code c0.s1.w2.b0} is
 * the first button of the third widget of the second section of the first card.
 */
final class Buttons {

    private static final Map<String, String> LISTS = Map.of(
            "cardsV2", "c",
            "sections", "s",
            "widgets", "w",
            "buttons", "b",
            "accessoryWidgets", "a",
            "columnItems", "k",
            "chips", "h",
            "items", "i",
            "carouselCards", "r",
            "footerWidgets", "g");
    private static final Map<String, String> PARTS = Map.of(
            "button", "b",
            "fixedFooter", "f",
            "primaryButton", "p",
            "secondaryButton", "q",
            "switchControl", "t",
            "expandButton", "e",
            "collapseButton", "x");

    private Buttons() {}

    /** Adds {@code buttonId} to everything that can be pressed. */
    static void mark(ObjectNode tree) {
        walk(tree, "", (id, button) -> button.put("buttonId", id));
    }

    static Optional<ObjectNode> find(ObjectNode tree, String id) {
        return Optional.ofNullable(all(tree).get(id));
    }

    /** The id of what submits a dialog: its primary button, else the first button that calls the app. */
    static Optional<String> primaryOf(ObjectNode card) {
        Map<String, ObjectNode> buttons = all(card);
        return buttons.containsKey("f.p")
                ? Optional.of("f.p")
                : buttons.entrySet().stream()
                        .filter(it -> it.getValue().path("onClick").has("action"))
                        .map(Map.Entry::getKey)
                        .findFirst();
    }

    private static Map<String, ObjectNode> all(ObjectNode tree) {
        Map<String, ObjectNode> buttons = new LinkedHashMap<>();
        walk(tree, "", buttons::putIfAbsent);
        return buttons;
    }

    /** What pressing it asks of the app; nothing for a link or a menu. */
    static Optional<ObjectNode> actionOf(ObjectNode button) {
        JsonNode action = button.has("onChangeAction")
                ? button.path("onChangeAction")
                : button.path("onClick").path("action");
        return action instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
    }

    /** The card of a message in which a button stands; accessory widgets stand in none. */
    static ObjectNode cardAround(ObjectNode message, String id) {
        if (id.matches("c[0-9]{1,3}\\..*")) {
            int index = Integer.parseInt(id.substring(1, id.indexOf('.')));
            if (message.path("cardsV2").path(index).path("card") instanceof ObjectNode card) {
                return card;
            }
        }
        return Json.object();
    }

    private static void walk(JsonNode node, String path, BiConsumer<String, ObjectNode> found) {
        if (!(node instanceof ObjectNode object)) {
            return;
        }
        if (object.has("onClick") || object.has("onChangeAction")) {
            found.accept(path, object);
        }
        for (Map.Entry<String, JsonNode> property : object.properties()) {
            String name = property.getKey();
            JsonNode value = property.getValue();
            if (value.isArray()) {
                int index = 0;
                for (JsonNode item : value) {
                    walk(item, join(path, LISTS.getOrDefault(name, name) + index), found);
                    index++;
                }
            } else {
                walk(value, join(path, PARTS.getOrDefault(name, "")), found);
            }
        }
    }

    private static String join(String path, String segment) {
        return path.isEmpty() || segment.isEmpty() ? path + segment : path + "." + segment;
    }
}
