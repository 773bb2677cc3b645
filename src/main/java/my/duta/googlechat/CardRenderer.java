package my.duta.googlechat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import my.duta.chat.Button;
import my.duta.chat.Card;
import my.duta.chat.Dialog;
import my.duta.chat.Widget;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Renders cards and dialogs as Google's cards version 2.
 *
 * <p>A button of ours always carries its action as a parameter; a classic app moreover names it as the function, where
 * an add-on must name our address. A button that would open anything but an https page is left out, and so is whatever
 * is empty without it, because one wrong button makes Google drop the whole card.
 */
final class CardRenderer {

    /** The part of an action that makes Google wait for a dialog. */
    static final String INTERACTION = "interaction";

    private static final int TITLE = 200;
    private static final int LABEL = 300;
    private static final int BUTTON = 160;
    private static final int OPTIONS = 100;

    private final String endpointUrl;
    private final int limit;
    private final JsonNodeFactory json = JsonNodeFactory.instance;

    /**
     * @param endpointUrl the function of every add-on button
     * @param limit the most bytes of a dialog
     */
    CardRenderer(String endpointUrl, int limit) {
        this.endpointUrl = endpointUrl;
        this.limit = limit;
    }

    ObjectNode card(Card card, Dialect dialect) {
        ObjectNode node = json.objectNode();
        card.header().ifPresent(it -> node.set("header", header(it.title(), it.subtitle())));
        node.set("sections", sections(card.sections(), dialect));
        return node;
    }

    /** A dialog's card; in a classic app its sending button is the footer, in an add-on the last row. */
    ObjectNode dialog(Dialog dialog, Dialect dialect) {
        List<Card.Section> sections = Folding.fit(
                dialog.sections(),
                Folding.WIDGETS - 1,
                it -> Folding.bytes(sections(it, dialect)),
                limit - Folding.bytes(button(dialog.submit(), dialect).orElseGet(json::objectNode)) - 1_000);
        ObjectNode node = json.objectNode();
        node.set("header", header(dialog.title(), ""));
        ArrayNode rendered = sections(sections, dialect);
        node.set("sections", rendered);
        Optional<ObjectNode> submit = button(dialog.submit(), dialect);
        if (submit.isPresent() && dialect == Dialect.CLASSIC) {
            ObjectNode primary = submit.get();
            primary.remove("type");
            primary.putObject("color").put("red", 0.1).put("green", 0.4).put("blue", 0.9);
            node.putObject("fixedFooter").set("primaryButton", primary);
        } else if (submit.isPresent()) {
            submit.get().put("type", "FILLED");
            ObjectNode last = json.objectNode();
            last.putArray("widgets").add(buttonList(List.of(submit.get())));
            rendered.add(last);
        }
        return node;
    }

    /** A dialog that only says something. */
    ObjectNode notice(List<Card.Section> sections, Dialect dialect) {
        List<Card.Section> fitting =
                Folding.fit(sections, Folding.WIDGETS, it -> Folding.bytes(sections(it, dialect)), limit - 1_000);
        ObjectNode node = json.objectNode();
        node.set("sections", sections(fitting, dialect));
        return node;
    }

    /** The buttons below a message; empty if none is left. */
    Optional<ObjectNode> accessories(List<Button> buttons, Dialect dialect) {
        List<ObjectNode> rendered = buttons(buttons, dialect);
        return rendered.isEmpty() ? Optional.empty() : Optional.of(buttonList(rendered));
    }

    private ObjectNode header(String title, String subtitle) {
        ObjectNode header = json.objectNode().put("title", PlainText.label(title, TITLE));
        if (!subtitle.isBlank()) {
            header.put("subtitle", PlainText.label(subtitle, TITLE));
        }
        return header;
    }

    private ArrayNode sections(List<Card.Section> sections, Dialect dialect) {
        ArrayNode nodes = json.arrayNode();
        for (Card.Section section : sections) {
            ArrayNode widgets = json.arrayNode();
            section.widgets().forEach(it -> widget(it, dialect).ifPresent(widgets::add));
            if (!widgets.isEmpty()) {
                ObjectNode node = nodes.addObject();
                section.title().ifPresent(it -> node.put("header", PlainText.label(it, TITLE)));
                if (section.shown() > 0 && section.shown() < widgets.size()) {
                    node.put("collapsible", true).put("uncollapsibleWidgetsCount", section.shown());
                }
                node.set("widgets", widgets);
            }
        }
        return nodes;
    }

    private Optional<ObjectNode> widget(Widget widget, Dialect dialect) {
        if (widget instanceof Widget.Paragraph paragraph) {
            return Optional.of(paragraph(CardMarkup.of(paragraph.text())));
        }
        if (widget instanceof Widget.Fact fact) {
            return Optional.of(fact(fact, dialect));
        }
        if (widget instanceof Widget.Buttons row) {
            List<ObjectNode> buttons = buttons(row.buttons(), dialect);
            return buttons.isEmpty() ? Optional.empty() : Optional.of(buttonList(buttons));
        }
        if (widget instanceof Widget.TextField field) {
            return Optional.of(textField(field));
        }
        if (widget instanceof Widget.Choice choice) {
            return Optional.of(choice(choice));
        }
        ObjectNode divider = json.objectNode();
        divider.putObject("divider");
        return Optional.of(divider);
    }

    private ObjectNode paragraph(String markup) {
        ObjectNode node = json.objectNode();
        node.putObject("textParagraph").put("text", markup);
        return node;
    }

    private ObjectNode fact(Widget.Fact fact, Dialect dialect) {
        ObjectNode node = json.objectNode();
        ObjectNode text = node.putObject("decoratedText");
        if (!fact.label().isBlank()) {
            text.put("topLabel", PlainText.label(fact.label(), LABEL));
        }
        text.put("text", CardMarkup.of(fact.text())).put("wrapText", true);
        fact.below().filter(it -> !it.isBlank()).ifPresent(it -> text.put("bottomLabel", PlainText.lines(it, LABEL)));
        fact.button().flatMap(it -> button(it, dialect)).ifPresent(it -> text.set("button", it));
        return node;
    }

    private ObjectNode textField(Widget.TextField field) {
        ObjectNode node = json.objectNode();
        ObjectNode input = node.putObject("textInput")
                .put("name", field.name())
                .put("label", PlainText.label(field.label(), LABEL))
                .put("type", field.multiline() ? "MULTIPLE_LINE" : "SINGLE_LINE");
        if (!field.hint().isBlank()) {
            input.put("hintText", PlainText.label(field.hint(), LABEL));
        }
        if (!field.value().isEmpty()) {
            input.put("value", PlainText.shorten(PlainText.clean(field.value()), field.limit()));
        }
        input.putObject("validation").put("characterLimit", field.limit());
        return node;
    }

    private ObjectNode choice(Widget.Choice choice) {
        ObjectNode node = json.objectNode();
        ObjectNode input = node.putObject("selectionInput")
                .put("name", choice.name())
                .put("label", PlainText.label(choice.label(), LABEL))
                .put(
                        "type",
                        switch (choice.kind()) {
                            case DROPDOWN -> "DROPDOWN";
                            case RADIO -> "RADIO_BUTTON";
                            case CHECKBOX -> "CHECK_BOX";
                        });
        ArrayNode items = input.putArray("items");
        choice.options().stream()
                .limit(OPTIONS)
                .forEach(it -> items.addObject()
                        .put("text", PlainText.label(it.label(), BUTTON))
                        .put("value", it.value())
                        .put("selected", it.selected()));
        return node;
    }

    private ObjectNode buttonList(List<ObjectNode> buttons) {
        ObjectNode node = json.objectNode();
        node.putObject("buttonList").putArray("buttons").addAll(buttons);
        return node;
    }

    private List<ObjectNode> buttons(List<Button> buttons, Dialect dialect) {
        var nodes = new ArrayList<ObjectNode>();
        buttons.forEach(it -> button(it, dialect).ifPresent(nodes::add));
        return nodes;
    }

    private Optional<ObjectNode> button(Button button, Dialect dialect) {
        ObjectNode node = json.objectNode().put("text", PlainText.label(button.text(), BUTTON));
        if (button.press() instanceof Button.Press.Open open) {
            Optional<URI> page = page(open.address());
            page.ifPresent(it -> {
                node.put("altText", PlainText.label(button.text() + " (" + it.getHost() + ")", LABEL));
                node.putObject("onClick").putObject("openLink").put("url", it.toASCIIString());
            });
            if (page.isEmpty()) {
                return Optional.empty();
            }
        }
        if (button.press() instanceof Button.Press.Act act) {
            node.putObject("onClick").set("action", action(act, dialect));
        }
        node.put("type", button.weight() == Button.Weight.PRIMARY ? "FILLED" : "OUTLINED");
        return Optional.of(node);
    }

    private ObjectNode action(Button.Press.Act act, Dialect dialect) {
        String name = act.action().name();
        ObjectNode action = json.objectNode().put("function", dialect == Dialect.CLASSIC ? name : endpointUrl);
        ArrayNode parameters = action.putArray("parameters");
        parameters.addObject().put("key", EventReader.ACTION).put("value", name);
        new TreeMap<>(act.parameters()).forEach((key, value) -> {
            if (key.equals(EventReader.ACTION) || key.equals(EventReader.OLD_ACTION)) {
                throw new IllegalArgumentException("A button's parameter may not be called " + key);
            }
            parameters.addObject().put("key", key).put("value", value);
        });
        if (act.opensDialog()) {
            action.put(INTERACTION, "OPEN_DIALOG");
        }
        if (!act.requiredInputs().isEmpty()) {
            ArrayNode required = action.putArray("requiredWidgets");
            act.requiredInputs().forEach(required::add);
        }
        return action;
    }

    /** The address if it is a page that a link may lead to: https, a host, and nobody's name before it. */
    private static Optional<URI> page(URI address) {
        boolean https = address.isAbsolute()
                && address.getScheme().toLowerCase(Locale.ROOT).equals("https");
        return https && address.getHost() != null && address.getRawUserInfo() == null
                ? Optional.of(address)
                : Optional.empty();
    }
}
