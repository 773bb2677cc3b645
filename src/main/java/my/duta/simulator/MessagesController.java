package my.duta.simulator;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The messages of the Chat REST API. */
@RestController
@Profile("local")
@RequestMapping(GoogleDoor.PREFIX + "/v1/spaces/{space}/messages")
class MessagesController {

    private final GoogleSpaces spaces;
    private final AppMessages messages;
    private final SimulatorState state;

    MessagesController(GoogleSpaces spaces, AppMessages messages, SimulatorState state) {
        this.spaces = spaces;
        this.messages = messages;
        this.state = state;
    }

    @PostMapping
    JsonNode create(
            @PathVariable String space,
            @RequestParam(defaultValue = "") String messageReplyOption,
            @RequestParam(defaultValue = "") String requestId,
            @RequestParam(defaultValue = "") String messageId,
            @RequestParam(defaultValue = "") String threadKey,
            @RequestAttribute(GoogleDoor.SCOPES) Set<String> scopes,
            HttpEntity<byte[]> body) {
        Space in = spaces.toWrite(space, scopes);
        return messages.create(
                        in, new AppMessages.Order(sent(body), messageReplyOption, requestId, messageId, threadKey))
                .resource();
    }

    @GetMapping("/{message}")
    JsonNode get(
            @PathVariable String space,
            @PathVariable String message,
            @RequestAttribute(GoogleDoor.SCOPES) Set<String> scopes) {
        Space in = spaces.toRead(space, scopes);
        StoredMessage found = spaces.message(in, message);
        if (!found.appMayRead()) {
            throw GoogleError.denied("The caller does not have permission to read this message.");
        }
        return messages.withThreadKey(in, found).resource();
    }

    @RequestMapping(
            path = "/{message}",
            method = {RequestMethod.PATCH, RequestMethod.PUT})
    JsonNode change(
            @PathVariable String space,
            @PathVariable String message,
            @RequestParam(defaultValue = "") String updateMask,
            @RequestParam(defaultValue = "false") boolean allowMissing,
            @RequestAttribute(GoogleDoor.SCOPES) Set<String> scopes,
            HttpEntity<byte[]> body) {
        Space in = spaces.toWrite(space, scopes);
        Optional<StoredMessage> existing = state.messages().find(in.name() + "/messages/" + message);
        if (allowMissing && existing.isEmpty()) {
            return messages.create(in, new AppMessages.Order(sent(body), "", "", message, ""))
                    .resource();
        }
        if (updateMask.isBlank()) {
            throw GoogleError.invalid("update_mask is required.");
        }
        List<String> mask =
                Arrays.stream(updateMask.split(",")).map(String::strip).toList();
        return messages.patch(in, spaces.ownMessage(in, message), sent(body), mask)
                .resource();
    }

    @DeleteMapping("/{message}")
    JsonNode delete(
            @PathVariable String space,
            @PathVariable String message,
            @RequestAttribute(GoogleDoor.SCOPES) Set<String> scopes) {
        Space in = spaces.toWrite(space, scopes);
        messages.delete(in, spaces.ownMessage(in, message));
        return Json.object();
    }

    @GetMapping
    JsonNode list(@PathVariable String space, @RequestAttribute(GoogleDoor.SCOPES) Set<String> scopes) {
        throw GoogleError.lacksScope();
    }

    @GetMapping("/{message}/attachments/{attachment}")
    JsonNode attachment(@PathVariable String space, @PathVariable String message, @PathVariable String attachment) {
        throw GoogleError.notFound("Requested entity was not found.");
    }

    @RequestMapping("/{message}/reactions/**")
    JsonNode reactions(@PathVariable String space, @PathVariable String message) {
        throw GoogleError.lacksScope();
    }

    private static ObjectNode sent(HttpEntity<byte[]> body) {
        byte[] bytes = Optional.ofNullable(body.getBody()).orElseGet(() -> new byte[0]);
        return Json.read(bytes)
                .map(Json::camelCased)
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .orElseThrow(() -> GoogleError.invalid("Invalid JSON payload received."));
    }
}
