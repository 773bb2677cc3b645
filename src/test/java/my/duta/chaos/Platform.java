package my.duta.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The people's side of the simulated Google Chat, and the faults of Google's. */
final class Platform {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String address;

    Platform(String address) {
        this.address = address + "/simulator/api";
    }

    /** Somebody with a space of their own. */
    record Officer(String name, String space) {}

    /** Lets people in, each with a direct message. */
    List<Officer> admit(int count, int round) {
        return IntStream.range(0, count).mapToObj(it -> admit(round + "x" + it)).toList();
    }

    private Officer admit(String id) {
        String email = "pegawai" + id + ".jcu@mygovuc.gov.my";
        String name = post("/users", Map.of("displayName", id, "email", email, "locale", "ms", "role", "officer"))
                .path("name")
                .asString("");
        String space = post("/spaces", Map.of("spaceType", "DIRECT_MESSAGE", "members", List.of(name)))
                .path("name")
                .asString("");
        return new Officer(name, space);
    }

    /** Writes a message, and gives the platform's name of it. */
    String write(Officer officer, String text) {
        return post("/" + officer.space() + "/messages", Map.of("user", officer.name(), "text", text))
                .path("message")
                .path("name")
                .asString("");
    }

    /** What our side said in a space about questions, the oldest first. */
    List<Evidence.Said> said(Officer officer) {
        var said = new ArrayList<Evidence.Said>();
        for (JsonNode message : transcript(officer)) {
            if (message.path("sender").path("type").asString("").equals("BOT")) {
                message.findParents("key").stream()
                        .filter(it -> it.path("key").asString("").equals("question"))
                        .map(it -> it.path("value").asString(""))
                        .findFirst()
                        .ifPresent(it -> said.add(new Evidence.Said(
                                it, officer.space(), message.path("name").asString(""))));
            }
        }
        return said;
    }

    /** The messages of a space. */
    JsonNode transcript(Officer officer) {
        return get("/" + officer.space() + "/transcript?as=" + officer.name()).path("messages");
    }

    /** How many deliveries may yet be tried again. */
    long retrying() {
        long count = 0;
        for (JsonNode delivery : get("/deliveries?limit=500")) {
            String state = delivery.path("state").asString("");
            if (state.equals("RETRYING") || state.equals("PENDING")) {
                count++;
            }
        }
        return count;
    }

    void settings(Map<String, Object> changes) {
        post("/settings", changes);
    }

    void fault(Map<String, Object> order) {
        post("/faults", order);
    }

    void clearFaults() {
        send(HttpRequest.newBuilder(URI.create(address + "/faults")).DELETE());
    }

    /** Forgets everything that was said. */
    void reset() {
        post("/reset", Map.of());
    }

    private JsonNode get(String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path)).GET());
    }

    private JsonNode post(String path, Object body) {
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            String body = http.send(request.build(), HttpResponse.BodyHandlers.ofString())
                    .body();
            return JSON.readTree(body.isBlank() ? "{}" : body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
