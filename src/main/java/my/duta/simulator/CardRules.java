package my.duta.simulator;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Says what is wrong with a card, where Chat itself would often just not show it
 * (developers.google.com/workspace/chat/troubleshoot-cards).
 */
final class CardRules {

    static final int MOST_BYTES = 32_000;
    static final int MOST_WIDGETS = 100;

    private static final Set<String> WIDGET_KINDS = Set.of(
            "textParagraph",
            "image",
            "decoratedText",
            "buttonList",
            "textInput",
            "selectionInput",
            "dateTimePicker",
            "divider",
            "grid",
            "columns",
            "carousel",
            "chipList");
    private static final Set<String> CLICK_KINDS =
            Set.of("action", "openLink", "overflowMenu", "card", "openDynamicLinkAction");
    private static final Set<String> KNOWN_ICONS =
            Set.of(("AIRPLANE BOOKMARK BUS CAR CLOCK CONFIRMATION_NUMBER_ICON DESCRIPTION DOLLAR EMAIL EVENT_SEAT"
                            + " FLIGHT_ARRIVAL FLIGHT_DEPARTURE HOTEL HOTEL_ROOM_TYPE INVITE MAP_PIN MEMBERSHIP"
                            + " MULTIPLE_PEOPLE PERSON PHONE RESTAURANT_ICON SHOPPING_CART STAR STORE TICKET TRAIN"
                            + " VIDEO_CAMERA VIDEO_PLAY")
                    .split(" "));

    private final boolean dialog;
    private final List<String> found = new ArrayList<>();
    private final Set<String> inputNames = new HashSet<>();

    private CardRules(boolean dialog) {
        this.dialog = dialog;
    }

    /** What is wrong with a card in a message; nothing if it is well. */
    static List<String> inMessage(JsonNode card, String path) {
        return new CardRules(false).check(card, path);
    }

    /** What is wrong with the card of a dialog; nothing if it is well. */
    static List<String> inDialog(JsonNode card) {
        return new CardRules(true).check(card, "dialog");
    }

    /** What is wrong with the widgets below a message; nothing if they are well. */
    static List<String> below(JsonNode accessoryWidget, String path) {
        CardRules rules = new CardRules(false);
        CardShapes.walk("AccessoryWidget", accessoryWidget, path, rules::visit, rules.found);
        return rules.found;
    }

    /** The card as Chat shows it: the section that brings it beyond a hundred widgets is dropped, and all behind it. */
    static ObjectNode asShown(ObjectNode card) {
        int widgets = 0;
        ArrayNode kept = Json.array();
        for (JsonNode section : card.path("sections")) {
            widgets += section.path("widgets").size();
            if (widgets > MOST_WIDGETS) {
                ObjectNode shown = card.deepCopy();
                shown.set("sections", kept);
                return shown;
            }
            kept.add(section);
        }
        return card;
    }

    private List<String> check(JsonNode card, String path) {
        CardShapes.walk("Card", card, path, this::visit, found);
        if (Json.bytes(card).length > MOST_BYTES) {
            found.add("'" + path + "' is larger than 32 KB");
        }
        return List.copyOf(found);
    }

    private void visit(String shape, JsonNode node, String path) {
        switch (shape) {
            case "Card" -> {
                need(node.path("sections").size() > 0 || node.has("header"), path, "has neither header nor sections");
                need(dialog || !node.has("fixedFooter"), path, "has a fixedFooter, which only dialogs may have");
            }
            case "CardHeader" -> {
                text(node, "title", path);
                secure(node, "imageUrl", path);
            }
            case "Section" -> need(node.path("widgets").size() > 0, path, "has no widgets");
            case "Widget" -> oneOf(node, WIDGET_KINDS, path, "widget kind");
            case "TextParagraph" -> text(node, "text", path);
            case "Image" -> {
                text(node, "imageUrl", path);
                secure(node, "imageUrl", path);
            }
            case "DecoratedText" -> {
                text(node, "text", path);
                need(count(node, Set.of("button", "switchControl", "endIcon")) <= 1, path, "has several controls");
            }
            case "ButtonList" -> need(node.path("buttons").size() > 0, path, "has no buttons");
            case "Button" -> {
                need(node.path("onClick").isObject(), path, "has no onClick");
                need(!Json.text(node, "text").isBlank() || node.has("icon"), path, "has neither text nor icon");
            }
            case "Chip" ->
                need(!Json.text(node, "label").isBlank() || node.has("icon"), path, "has neither label nor icon");
            case "OnClick" -> {
                oneOf(node, CLICK_KINDS, path, "kind of click");
                need(!node.has("card") && !node.has("openDynamicLinkAction"), path, "is not for Chat");
            }
            case "Action" -> text(node, "function", path);
            case "OpenLink" -> need(isLink(Json.text(node, "url")), path, "needs an https address");
            case "OverflowMenu" -> need(node.path("items").size() > 0, path, "has no items");
            case "OverflowMenuItem" -> {
                text(node, "text", path);
                need(node.path("onClick").isObject(), path, "has no onClick");
            }
            case "TextInput" -> {
                input(node, path);
                need(
                        !Json.text(node, "label").isBlank()
                                || !Json.text(node, "hintText").isBlank(),
                        path,
                        "has neither label nor hintText");
            }
            case "SelectionInput" -> {
                input(node, path);
                need(node.path("items").size() <= 100, path, "has more than 100 items");
            }
            case "SwitchControl", "DateTimePicker" -> input(node, path);
            case "Columns" -> need(node.path("columnItems").size() <= 2, path, "has more than 2 columns");
            case "Icon" -> icon(node, path);
            case "FixedFooter" -> {
                JsonNode primary = node.path("primaryButton");
                need(!Json.text(primary, "text").isBlank(), path, "needs a primaryButton with a text");
                need(primary.path("color").isObject(), path, "needs a primaryButton with a color");
            }
            default -> {}
        }
    }

    private void icon(JsonNode node, String path) {
        oneOf(node, Set.of("knownIcon", "iconUrl", "materialIcon"), path, "kind of icon");
        secure(node, "iconUrl", path);
        String known = Json.text(node, "knownIcon");
        need(known.isEmpty() || KNOWN_ICONS.contains(known), path, "names an unknown icon " + known);
    }

    private void input(JsonNode node, String path) {
        text(node, "name", path);
        String name = Json.text(node, "name");
        need(name.isBlank() || inputNames.add(name), path, "repeats the name " + name);
    }

    private void text(JsonNode node, String field, String path) {
        need(!Json.text(node, field).isBlank(), path, "needs a " + field);
    }

    private void secure(JsonNode node, String field, String path) {
        String address = Json.text(node, field);
        need(address.isEmpty() || address.startsWith("https://"), path, "needs an https " + field);
    }

    private void oneOf(JsonNode node, Set<String> kinds, String path, String what) {
        need(count(node, kinds) == 1, path, "needs exactly one " + what);
    }

    private static long count(JsonNode node, Set<String> kinds) {
        return kinds.stream().filter(node::has).count();
    }

    private void need(boolean holds, String path, String complaint) {
        if (!holds) {
            found.add("'" + path + "' " + complaint);
        }
    }

    /** An https address, or one on this machine. */
    private static boolean isLink(String address) {
        try {
            URI uri = URI.create(address);
            String host = String.valueOf(uri.getHost());
            return "https".equals(uri.getScheme())
                    || ("http".equals(uri.getScheme())
                            && Set.of("localhost", "127.0.0.1", "[::1]").contains(host));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
