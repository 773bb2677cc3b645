package my.duta.simulator;

import tools.jackson.databind.node.ObjectNode;

/**
 * A message as the platform keeps it.
 *
 * @param name Google's name of it
 * @param clientId the id that the app chose, or empty
 * @param viewer the only person who sees it, or empty if all members do
 * @param appMayRead whether the app wrote it or got it delivered
 * @param resource the message as the REST API shows it; never changed in place
 */
record StoredMessage(String name, String clientId, String viewer, boolean appMayRead, ObjectNode resource) {

    String space() {
        return name.substring(0, name.indexOf("/messages/"));
    }

    String thread() {
        return Json.text(resource, "thread", "name");
    }

    boolean isByApp() {
        return Json.text(resource, "sender", "type").equals("BOT");
    }

    boolean isReply() {
        return Json.flag(resource, "threadReply", false);
    }

    boolean isVisibleTo(String person) {
        return viewer.isEmpty() || viewer.equals(person);
    }

    StoredMessage withResource(ObjectNode other) {
        return new StoredMessage(name, clientId, viewer, appMayRead, other);
    }

    StoredMessage forEverybody() {
        return new StoredMessage(name, clientId, "", appMayRead, resource);
    }
}
