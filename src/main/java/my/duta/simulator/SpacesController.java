package my.duta.simulator;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Profile;
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

/** The spaces and memberships of the Chat REST API, and what it never lets an app do. */
@RestController
@Profile("local")
@RequestMapping(GoogleDoor.PREFIX + "/v1")
class SpacesController {

    private final GoogleSpaces spaces;
    private final SimulatorState state;

    SpacesController(GoogleSpaces spaces, SimulatorState state) {
        this.spaces = spaces;
        this.state = state;
    }

    @GetMapping("/spaces/{space}")
    JsonNode get(@PathVariable String space, @RequestAttribute(GoogleDoor.SCOPES) Set<String> scopes) {
        return ResourceWriter.space(spaces.toRead(space, scopes));
    }

    @GetMapping("/spaces")
    JsonNode list(
            @RequestParam(defaultValue = "100") int pageSize,
            @RequestParam(defaultValue = "") String pageToken,
            @RequestParam(defaultValue = "") String filter,
            @RequestAttribute(GoogleDoor.SCOPES) Set<String> scopes) {
        spaces.needChatBot(scopes);
        List<ObjectNode> found = state.spaces().all().stream()
                .filter(Space::appMember)
                .filter(it ->
                        !it.isDirectMessage() || !state.messages().in(it.name()).isEmpty())
                .filter(it -> filter.isEmpty() || filter.contains("\"" + it.spaceType() + "\""))
                .map(ResourceWriter::space)
                .toList();
        return page("spaces", found, pageSize, pageToken);
    }

    @GetMapping("/spaces:findDirectMessage")
    JsonNode findDirectMessage(
            @RequestParam(defaultValue = "") String name, @RequestAttribute(GoogleDoor.SCOPES) Set<String> scopes) {
        spaces.needChatBot(scopes);
        if (!name.matches("users/[0-9]+")) {
            throw GoogleError.invalid("Missing or malformed user resource name in the request. Human user resource name"
                    + " must follow this format: users/{user}. App user resource name must be set as users/app.");
        }
        return state.spaces()
                .directMessageOf(name)
                .filter(Space::appMember)
                .map(ResourceWriter::space)
                .orElseThrow(() -> GoogleError.notFound("Requested entity was not found."));
    }

    @PostMapping("/spaces:setup")
    JsonNode setup() {
        throw GoogleError.denied(
                "This method doesn't support service account authentication. Authenticate with a user" + " account.");
    }

    @PostMapping("/spaces")
    JsonNode create() {
        throw GoogleError.lacksScope();
    }

    @GetMapping("/spaces/{space}/members")
    JsonNode members(
            @PathVariable String space,
            @RequestParam(defaultValue = "100") int pageSize,
            @RequestParam(defaultValue = "") String pageToken,
            @RequestAttribute(GoogleDoor.SCOPES) Set<String> scopes) {
        Space in = spaces.toRead(space, scopes);
        List<ObjectNode> found = in.members().stream()
                .map(state.people()::find)
                .flatMap(Optional::stream)
                .map(it -> ResourceWriter.membership(in, it))
                .toList();
        return page("memberships", found, pageSize, pageToken);
    }

    @GetMapping("/spaces/{space}/members/{member}")
    JsonNode member(
            @PathVariable String space,
            @PathVariable String member,
            @RequestAttribute(GoogleDoor.SCOPES) Set<String> scopes) {
        Space in = spaces.toRead(space, scopes);
        if (member.equals("app") || ("users/" + member).equals(Person.APP.name())) {
            throw GoogleError.denied("Service account authentication doesn't support access to membership information"
                    + " for apps. To get membership information for an app, authenticate as a user.");
        }
        return state.people()
                .find(member)
                .filter(it -> in.has(it.name()))
                .map(it -> ResourceWriter.membership(in, it))
                .orElseThrow(() -> GoogleError.notFound("Requested entity was not found."));
    }

    @PostMapping({"/spaces/{space}/members", "/spaces/{space}/attachments:upload"})
    JsonNode refused(@PathVariable String space) {
        throw GoogleError.lacksScope();
    }

    @GetMapping("/media/**")
    JsonNode media(@RequestParam(defaultValue = "") String alt) {
        throw alt.equals("media")
                ? GoogleError.notFound("Requested entity was not found.")
                : GoogleError.invalid("Downloading media needs alt=media.");
    }

    @RequestMapping(
            path = "/**",
            method = {
                RequestMethod.GET,
                RequestMethod.POST,
                RequestMethod.PUT,
                RequestMethod.PATCH,
                RequestMethod.DELETE
            })
    JsonNode unknown() {
        throw GoogleError.notFound("Method not found.");
    }

    private static JsonNode page(String field, List<ObjectNode> all, int pageSize, String pageToken) {
        if (pageSize < 0) {
            throw GoogleError.invalid("page_size must not be negative.");
        }
        if (!pageToken.matches("[0-9]{0,6}")) {
            throw GoogleError.invalid("Invalid page token.");
        }
        int from = Math.min(pageToken.isEmpty() ? 0 : Integer.parseInt(pageToken), all.size());
        int size = pageSize == 0 ? 100 : Math.min(pageSize, 1_000);
        int to = Math.min(all.size(), from + size);
        ObjectNode page = Json.object();
        if (from < to) {
            page.putArray(field).addAll(all.subList(from, to));
        }
        if (to < all.size()) {
            page.put("nextPageToken", String.valueOf(to));
        }
        return page;
    }
}
