package my.duta.simulator;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a space as one person sees it. */
@Component
@Profile("local")
class TranscriptWriter {

    private final SimulatorState state;

    TranscriptWriter(SimulatorState state) {
        this.state = state;
    }

    ObjectNode space(Space space) {
        ObjectNode json = Json.object()
                .put("name", space.name())
                .put("spaceType", space.spaceType())
                .put("displayName", space.displayName())
                .put("threading", space.threading())
                .put("appMember", space.appMember())
                .put("adminInstalled", space.adminInstalled());
        ArrayNode members = json.putArray("members");
        space.members().forEach(members::add);
        return json;
    }

    /** A message with an id on everything that can be pressed. */
    ObjectNode message(StoredMessage message) {
        ObjectNode json = message.resource().deepCopy();
        Buttons.mark(json);
        if (!message.viewer().isEmpty()) {
            json.putObject("privateMessageViewer").put("name", message.viewer());
        }
        return json;
    }

    /** Everything in a space that a person may see, the oldest first. */
    ObjectNode transcript(Space space, Person person) {
        ObjectNode json = Json.object();
        json.set("space", space(space));
        ArrayNode messages = json.putArray("messages");
        state.messages().in(space.name()).stream()
                .filter(it -> it.isVisibleTo(person.name()))
                .forEach(it -> messages.add(message(it)));
        ArrayNode notices = json.putArray("notices");
        state.notices().stream()
                .filter(it -> it.space().equals(space.name()))
                .filter(it -> it.viewer().isEmpty() || it.viewer().equals(person.name()))
                .forEach(it -> notices.addObject()
                        .put("time", it.time())
                        .put("kind", it.kind().name())
                        .put("text", Words.of(it.kind(), person.locale()))
                        .put("detail", it.detail()));
        return json;
    }
}
