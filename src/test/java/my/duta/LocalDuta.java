package my.duta;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole product on a free port, as {@code mvn spring-boot:run} starts it, with its data in a folder of its own. */
final class LocalDuta implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;
    private final AutoCloseable running;
    private final Optional<ConfigurableApplicationContext> here;
    private final Optional<Process> process;

    private LocalDuta(
            int port, AutoCloseable running, Optional<ConfigurableApplicationContext> here, Optional<Process> process) {
        this.port = port;
        this.running = running;
        this.here = here;
        this.process = process;
    }

    /** Starts it in this process. */
    static LocalDuta start(String... settings) {
        int port = freePort();
        ConfigurableApplicationContext context =
                new SpringApplicationBuilder(DutaApplication.class).run(arguments(port, data(), settings));
        return new LocalDuta(port, context, Optional.of(context), Optional.empty());
    }

    /** Starts it as a process of its own, which can be killed. */
    static LocalDuta startProcess(Path data, int port, String... settings) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                DutaApplication.class.getName()));
        command.addAll(List.of(arguments(port, data, settings)));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            data.resolve("duta.log").toFile()))
                    .start();
            var duta = new LocalDuta(
                    port, () -> process.destroyForcibly().waitFor(), Optional.empty(), Optional.of(process));
            duta.awaitReady(process);
            return duta;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path data() {
        try {
            return Files.createTempDirectory("duta");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String[] arguments(int port, Path data, String... settings) {
        var all = new ArrayList<>(List.of(
                "--server.port=" + port,
                "--duta.redis.directory=" + data.resolve("redis"),
                "--duta.simulator.data=" + data,
                "--duta.googlechat.credentials=" + data.resolve("simulator/service-account.json")));
        if (Stream.of(settings).noneMatch(it -> it.startsWith("--duta.index.directory="))) {
            // Shared by all tests of a build, so that the library is embedded once.
            all.add("--duta.index.directory=" + Path.of("target", "test-index").toAbsolutePath());
        }
        all.addAll(List.of(settings));
        return all.toArray(String[]::new);
    }

    /** A part of what runs in this process. */
    <T> T part(Class<T> type) {
        return here.orElseThrow().getBean(type);
    }

    /** Asks the process to end, as an orchestrator does, and says how long that took. */
    Duration terminate() {
        long begin = System.nanoTime();
        Process asked = process.orElseThrow();
        asked.destroy();
        asked.onExit().join();
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private void awaitReady(Process process) {
        long deadline = System.nanoTime() + 120_000_000_000L;
        while (System.nanoTime() < deadline && process.isAlive()) {
            try {
                if (get("/actuator/health/readiness")
                        .path("status")
                        .asString("")
                        .equals("UP")) {
                    return;
                }
            } catch (UncheckedIOException notYet) {
                Thread.onSpinWait();
            }
        }
        throw new IllegalStateException("Duta did not start");
    }

    int port() {
        return port;
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    JsonNode get(String path) {
        return send(HttpRequest.newBuilder(URI.create(address() + path)).GET());
    }

    JsonNode post(String path, Object body) {
        return send(HttpRequest.newBuilder(URI.create(address() + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            String body = response.body();
            return JSON.readTree(body.isBlank() ? "{}" : body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    void speak(String dialect) {
        post("/simulator/api/settings", Map.of("dialect", dialect));
    }

    /** Lets a person in, and gives them a space with Duta alone. */
    String join(String email, String locale) {
        String person = welcome(email, locale, "officer");
        post("/simulator/api/spaces", Map.of("spaceType", "DIRECT_MESSAGE", "members", List.of(person)));
        return person;
    }

    /** Lets a person in who has no space with Duta. */
    String welcome(String email, String locale, String role) {
        return post(
                        "/simulator/api/users",
                        Map.of("displayName", email, "email", email, "locale", locale, "role", role))
                .path("name")
                .asString("");
    }

    /** Opens a space with Duta in it, and says its id without {@code spaces/}. */
    String gather(String title, String... people) {
        return post(
                        "/simulator/api/spaces",
                        Map.of("spaceType", "SPACE", "displayName", title, "members", List.of(people)))
                .path("name")
                .asString("")
                .substring("spaces/".length());
    }

    /** The id of a person by the beginning of their address. */
    String person(String address) {
        for (JsonNode user : get("/simulator/api/users")) {
            if (user.path("email").asString("").startsWith(address)) {
                return user.path("name").asString("");
            }
        }
        throw new IllegalArgumentException("Nobody has the address " + address);
    }

    /** The space that a person shares with Duta alone, without {@code spaces/}. */
    String direct(String person) {
        return space(person, "DIRECT_MESSAGE");
    }

    String space(String person, String type) {
        for (JsonNode space : get("/simulator/api/spaces?as=" + person)) {
            if (space.path("spaceType").asString("").equals(type)) {
                return space.path("name").asString("").substring("spaces/".length());
            }
        }
        throw new IllegalArgumentException(person + " has no " + type);
    }

    JsonNode write(String person, String space, Map<String, Object> message) {
        var body = new java.util.HashMap<String, Object>(message);
        body.put("user", person);
        return post("/simulator/api/spaces/" + space + "/messages?wait=true", body);
    }

    /** The messages of a space that a person sees, the oldest first. */
    List<JsonNode> messages(String person, String space) {
        var all = new ArrayList<JsonNode>();
        get("/simulator/api/spaces/" + space + "/transcript?as=" + person)
                .path("messages")
                .forEach(all::add);
        return all;
    }

    /** The messages of Duta in whose cards or text something stands. */
    List<JsonNode> saying(String person, String space, String words) {
        return messages(person, space).stream()
                .filter(it -> it.path("sender").path("type").asString("").equals("BOT"))
                .filter(it -> it.toString().contains(words))
                .toList();
    }

    JsonNode press(String person, JsonNode message, String label) {
        return post(
                "/simulator/api/clicks",
                Map.of("user", person, "message", message.path("name").asString(""), "button", button(message, label)));
    }

    static String button(JsonNode node, String label) {
        for (JsonNode it : node.findParents("buttonId")) {
            if (it.path("text").asString("").contains(label)) {
                return it.path("buttonId").asString("");
            }
        }
        throw new IllegalArgumentException("No button '" + label + "' in " + node);
    }

    JsonNode submit(JsonNode dialog, Map<String, List<String>> inputs) {
        return post(
                "/simulator/api/dialogs/" + dialog.path("id").asString("") + "/submit", Map.of("formInputs", inputs));
    }

    @Override
    public void close() {
        try {
            running.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
