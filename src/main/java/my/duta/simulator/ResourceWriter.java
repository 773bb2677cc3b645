package my.duta.simulator;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes people, spaces and messages as Google's resources: lean for the REST API, with its usual noise in events. */
final class ResourceWriter {

    private static final String DOMAIN = "1dutasim";

    private ResourceWriter() {}

    static ObjectNode user(Person person) {
        ObjectNode user = Json.object()
                .put("name", person.name())
                .put("displayName", person.displayName())
                .put("type", person.type());
        if (!person.isApp()) {
            user.put("domainId", DOMAIN);
        }
        return user;
    }

    static ObjectNode eventUser(Person person) {
        ObjectNode user = user(person)
                .put(
                        "avatarUrl",
                        "https://lh3.googleusercontent.com/a/" + person.name().substring(6));
        if (!person.email().isEmpty()) {
            user.put("email", person.email());
        }
        return user;
    }

    /** The space as it stands inside a message. */
    static ObjectNode spaceInMessage(Space space) {
        ObjectNode json = Json.object()
                .put("name", space.name())
                .put("type", space.isDirectMessage() ? "DM" : "ROOM")
                .put("spaceType", space.spaceType());
        if (space.isDirectMessage()) {
            json.put("singleUserBotDm", true);
        } else {
            json.put("displayName", space.displayName());
        }
        return json;
    }

    static ObjectNode space(Space space) {
        ObjectNode json = spaceInMessage(space)
                .put("spaceThreadingState", space.threading())
                .put("spaceHistoryState", "HISTORY_ON")
                .put("createTime", space.createTime())
                .put("spaceUri", "https://chat.google.com/room/" + space.name().substring(7));
        if (space.adminInstalled()) {
            json.put("adminInstalled", true);
        }
        if (!space.isDirectMessage()) {
            json.put("customer", "customers/C0dutasim");
        }
        json.putObject("membershipCount")
                .put("joinedDirectHumanUserCount", space.members().size());
        return json;
    }

    static ObjectNode eventSpace(Space space, String lastActive) {
        return space(space).put("lastActiveTime", lastActive);
    }

    /** A message as an event carries it, its sender as an event's user. */
    static ObjectNode eventMessage(ObjectNode message, Optional<Person> sender) {
        ObjectNode json = message.deepCopy();
        sender.ifPresent(it -> json.set("sender", eventUser(it)));
        if (json.path("thread") instanceof ObjectNode thread) {
            thread.putObject("retentionSettings").put("state", "PERMANENT");
        }
        return json.put("messageHistoryState", "HISTORY_ON").put("markupSyntax", "MARKUP_SYNTAX_CHAT");
    }

    static ObjectNode membership(Space space, Person person) {
        ObjectNode json = Json.object()
                .put("name", space.name() + "/members/" + person.name().substring(6))
                .put("state", "JOINED")
                .put("role", "ROLE_MEMBER")
                .put("createTime", space.createTime());
        json.set("member", user(person));
        return json;
    }

    /** The parts of a message that an app may set, taken over from what it sent. */
    static void copyContent(ObjectNode from, ObjectNode to, List<String> fields) {
        for (String field : fields) {
            JsonNode value = from.path(field);
            boolean empty = value.isMissingNode() || value.isNull() || (value.isContainer() && value.isEmpty());
            if (empty) {
                to.remove(field);
            } else {
                to.set(field, value.deepCopy());
            }
        }
    }
}
