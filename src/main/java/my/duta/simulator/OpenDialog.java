package my.duta.simulator;

import tools.jackson.databind.node.ObjectNode;

/**
 * A dialog that a person has before them.
 *
 * @param message name of the message it was opened from, or empty
 */
record OpenDialog(String id, String user, String space, String message, ObjectNode card) {

    OpenDialog withCard(ObjectNode other) {
        return new OpenDialog(id, user, space, message, other);
    }

    ObjectNode json() {
        ObjectNode marked = card.deepCopy();
        Buttons.mark(marked);
        ObjectNode json = Json.object().put("id", id).put("user", user).put("space", space);
        json.set("card", marked);
        if (!message.isEmpty()) {
            json.put("message", message);
        }
        return json;
    }
}
