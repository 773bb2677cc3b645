package my.duta.simulator;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The part of the Pub/Sub REST API by which a subscriber pulls. */
@RestController
@Profile("local")
@RequestMapping(GoogleDoor.PREFIX + "/v1/projects/{project}/subscriptions")
class SubscriptionController {

    private static final Set<String> ALLOWING =
            Set.of("https://www.googleapis.com/auth/pubsub", "https://www.googleapis.com/auth/cloud-platform");
    private static final Duration LONGEST_PULL = Duration.ofSeconds(20);
    private static final int LONGEST_DEADLINE = 600;

    private final Subscription subscription;
    private final SimulatorProperties properties;

    SubscriptionController(Subscription subscription, SimulatorProperties properties) {
        this.subscription = subscription;
        this.properties = properties;
    }

    @PostMapping("/{name}:pull")
    JsonNode pull(
            @PathVariable String project,
            @PathVariable String name,
            @RequestAttribute(GoogleDoor.SCOPES) Set<String> scopes,
            HttpEntity<byte[]> body)
            throws InterruptedException {
        check(project, name, scopes);
        ObjectNode sent = sent(body);
        int most = sent.path("maxMessages").asInt(0);
        if (most < 1) {
            throw GoogleError.invalid("You have passed an invalid argument to the service (argument=max_messages).");
        }
        boolean atOnce = Json.flag(sent, "returnImmediately", false);
        List<ObjectNode> taken = subscription.pull(most, atOnce ? Duration.ZERO : LONGEST_PULL);
        ObjectNode answer = Json.object();
        if (!taken.isEmpty()) {
            answer.putArray("receivedMessages").addAll(taken);
        }
        return answer;
    }

    @PostMapping("/{name}:acknowledge")
    JsonNode acknowledge(
            @PathVariable String project,
            @PathVariable String name,
            @RequestAttribute(GoogleDoor.SCOPES) Set<String> scopes,
            HttpEntity<byte[]> body) {
        check(project, name, scopes);
        subscription.acknowledge(ackIds(sent(body)));
        return Json.object();
    }

    @PostMapping("/{name}:modifyAckDeadline")
    JsonNode extend(
            @PathVariable String project,
            @PathVariable String name,
            @RequestAttribute(GoogleDoor.SCOPES) Set<String> scopes,
            HttpEntity<byte[]> body) {
        check(project, name, scopes);
        ObjectNode sent = sent(body);
        int seconds = sent.path("ackDeadlineSeconds").asInt(0);
        if (seconds < 0 || seconds > LONGEST_DEADLINE) {
            throw GoogleError.invalid("The ack deadline is between 0 and 600 seconds.");
        }
        subscription.extend(ackIds(sent), seconds);
        return Json.object();
    }

    private void check(String project, String name, Set<String> scopes) {
        if (scopes.stream().noneMatch(ALLOWING::contains)) {
            throw GoogleError.lacksScope();
        }
        if (!properties.subscription().equals("projects/" + project + "/subscriptions/" + name)) {
            throw GoogleError.notFound("Resource not found (resource=" + name + ").");
        }
    }

    private static List<String> ackIds(ObjectNode sent) {
        List<String> ids =
                Json.items(sent.path("ackIds")).map(it -> it.asString("")).toList();
        if (ids.isEmpty()) {
            throw GoogleError.invalid("No ack ids specified.");
        }
        return ids;
    }

    private static ObjectNode sent(HttpEntity<byte[]> body) {
        return Optional.ofNullable(body.getBody())
                .flatMap(Json::read)
                .map(Json::camelCased)
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .orElseThrow(() -> GoogleError.invalid("Invalid JSON payload received."));
    }
}
