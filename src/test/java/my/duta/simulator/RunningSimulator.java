package my.duta.simulator;

import com.google.api.client.http.HttpRequestInitializer;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.chat.v1.HangoutsChat;
import com.google.api.services.chat.v1.HangoutsChatScopes;
import com.google.auth.http.HttpCredentialsAdapter;
import com.google.auth.oauth2.GoogleCredentials;
import com.google.auth.oauth2.ServiceAccountCredentials;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The simulator on a port of its own, with a person's side (the control API) and an app's side (Google's client). */
final class RunningSimulator implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final Path data;
    private final int port;
    private final HttpClient http = HttpClient.newHttpClient();

    RunningSimulator(Path data, FakeBot bot) throws IOException {
        this.data = data;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        context = new SpringApplicationBuilder(SimulatorTestApplication.class)
                .profiles("local")
                .run(
                        "--server.port=" + port,
                        "--server.address=127.0.0.1",
                        "--duta.simulator.data=" + data,
                        "--duta.simulator.base-url=" + "http://127.0.0.1:" + port + "/simulator/google/",
                        "--duta.simulator.bot-url=" + bot.url(),
                        "--spring.main.banner-mode=off",
                        "--logging.level.root=warn");
    }

    String google(String path) {
        return "http://127.0.0.1:" + port + "/simulator/google/" + path;
    }

    String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /** Google's own client with the service account that the simulator made. */
    HangoutsChat chat() throws IOException {
        return chat(HangoutsChatScopes.CHAT_BOT);
    }

    HangoutsChat chat(String scope) throws IOException {
        GoogleCredentials credentials;
        try (InputStream key = Files.newInputStream(data.resolve("simulator/service-account.json"))) {
            credentials = ServiceAccountCredentials.fromStream(key).createScoped(scope);
        }
        HttpRequestInitializer initializer = new HttpCredentialsAdapter(credentials);
        return new HangoutsChat.Builder(new NetHttpTransport(), GsonFactory.getDefaultInstance(), initializer)
                .setRootUrl(google(""))
                .setApplicationName("duta-tests")
                .build();
    }

    JsonNode get(String path) {
        return call("GET", path, "");
    }

    JsonNode post(String path, ObjectNode body) {
        return call("POST", path, body.toString());
    }

    JsonNode post(String path) {
        return post(path, Json.object());
    }

    JsonNode delete(String path) {
        return call("DELETE", path, "");
    }

    void settings(String name, String value) {
        post("settings", (ObjectNode) Json.MAPPER.readTree("{\"" + name + "\":" + value + "}"));
    }

    /** A person of the seed. */
    Person person(String email) {
        return context.getBean(SimulatorState.class).people().find(email).orElseThrow();
    }

    /** The direct message of a person with the app. */
    String directMessageOf(Person person) {
        return get("spaces?as=" + person.name()).path(0).path("name").asString("");
    }

    /** The space of the seed. */
    String spaceOf(Person person) {
        return get("spaces?as=" + person.name()).path(1).path("name").asString("");
    }

    List<JsonNode> transcript(String space, Person person) {
        return Json.items(get(space + "/transcript?as=" + person.name()).path("messages"))
                .toList();
    }

    List<JsonNode> appMessages(String space, Person person) {
        return transcript(space, person).stream()
                .filter(it -> Json.text(it, "sender", "type").equals("BOT"))
                .toList();
    }

    HttpResponse<String> raw(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private JsonNode call(String method, String path, String body) {
        HttpResponse<String> response = raw(HttpRequest.newBuilder(URI.create(address("/simulator/api/" + path)))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
        return Json.MAPPER.readTree(response.body());
    }

    @Override
    public void close() {
        context.close();
    }
}
