package my.duta.llm;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.StreamSupport;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Embeds by the words alone, over HTTP as Gemini, OpenAI and Ollama do, and fails as it is told. */
public final class FakeEmbeddingServer implements AutoCloseable {

    static final String KEY = "test-key";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String GEMINI = ":batchEmbedContents";
    private static final String OLLAMA = "/api/embed";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private volatile int dimensions;
    private volatile Failing failing = new Failing(0, 0);
    private volatile Optional<String> saying = Optional.empty();
    private volatile boolean silent;

    /** A request that came. */
    record Call(String path, String key, JsonNode body) {

        boolean isGemini() {
            return path.endsWith(GEMINI);
        }

        boolean isOllama() {
            return path.endsWith(OLLAMA);
        }

        List<String> texts() {
            JsonNode texts = isGemini() ? body.path("requests") : body.path("input");
            return StreamSupport.stream(texts.spliterator(), false)
                    .map(it -> isGemini() ? it.at("/content/parts/0/text") : it)
                    .map(JsonNode::asString)
                    .toList();
        }
    }

    private record Failing(int status, int times) {}

    public FakeEmbeddingServer(int dimensions) {
        this.dimensions = dimensions;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** From now on its vectors are so long. */
    public void gives(int length) {
        dimensions = length;
    }

    /** The next calls fail, and their answers repeat the key and the texts. */
    public void fails(int status, int times) {
        failing = new Failing(status, times);
    }

    /** From now on every call is answered with this. */
    void says(String body) {
        saying = Optional.of(body);
    }

    /** From now on no call is answered. */
    void isSilent() {
        silent = true;
    }

    List<Call> calls() {
        return calls;
    }

    /** How many calls came. */
    public int called() {
        return calls.size();
    }

    /** The real client for a provider, pointed here. */
    public Embedder embedder(String provider, Map<String, String> more) {
        return embedder(provider, more, new Telemetry(ObservationRegistry.NOOP, new SimpleMeterRegistry()));
    }

    Embedder embedder(String provider, Map<String, String> more, Telemetry telemetry) {
        return new LlmConfiguration().embedder(properties(provider, more), Clock.systemUTC(), telemetry);
    }

    EmbeddingProperties properties(String provider, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "provider", provider,
                "api-key", KEY,
                "base-url", "http://127.0.0.1:" + server.getAddress().getPort() + "/v1",
                "model", "words",
                "dimensions", Integer.toString(dimensions),
                "languages", "en,ms",
                "query-timeout", "700ms",
                "timeout", "700ms",
                "attempts", "3",
                "pause", "1ms"));
        settings.putAll(more);
        Map<String, String> named = new HashMap<>();
        settings.forEach((key, value) -> named.put("duta.llm.embedding." + key, value));
        return new Binder(new MapConfigurationPropertySource(named))
                .bindOrCreate("duta.llm.embedding", EmbeddingProperties.class);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String key = Optional.ofNullable(exchange.getRequestHeaders().getFirst("x-goog-api-key"))
                .or(() -> Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")))
                .orElse("");
        var call = new Call(exchange.getRequestURI().getPath(), key, JSON.readTree(body));
        calls.add(call);
        Failing now = failing;
        if (silent) {
            waitThenClose(exchange);
        } else if (now.times() > 0) {
            failing = new Failing(now.status(), now.times() - 1);
            send(exchange, now.status(), "{\"error\":{\"message\":" + JSON.writeValueAsString(key + body) + "}}");
        } else {
            send(exchange, 200, saying.orElseGet(() -> JSON.writeValueAsString(answer(call))));
        }
    }

    private ObjectNode answer(Call call) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ArrayNode vectors = root.putArray(call.isGemini() || call.isOllama() ? "embeddings" : "data");
        for (String text : call.texts()) {
            ArrayNode numbers = call.isOllama()
                    ? vectors.addArray()
                    : vectors.addObject().putArray(call.isGemini() ? "values" : "embedding");
            for (float it : WordEmbedder.vector(text, dimensions)) {
                numbers.add(it);
            }
        }
        return root;
    }

    private void waitThenClose(HttpExchange exchange) {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
