package my.duta.simulator;

import tools.jackson.databind.node.ObjectNode;

/** Cards for tests, written with single quotes. */
final class Cards {

    private Cards() {}

    static ObjectNode json(String text) {
        return (ObjectNode) Json.MAPPER.readTree(text.replace('\'', '"'));
    }

    /** A card with one section of these widgets. */
    static ObjectNode of(String widgets) {
        return json("{'sections':[{'widgets':[" + widgets + "]}]}");
    }

    static String button(String onClick) {
        return "{'buttonList':{'buttons':[{'text':'Buka','onClick':" + onClick + "}]}}";
    }

    static String paragraph() {
        return "{'textParagraph':{'text':'Teks'}}";
    }
}
