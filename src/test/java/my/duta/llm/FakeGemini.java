package my.duta.llm;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Speaks the {@code generateContent} contract of Gemini over HTTP, and says or fails as it is told. */
public final class FakeGemini implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicInteger calls = new AtomicInteger();
    private volatile String text = "";
    private volatile Optional<Fault> fault = Optional.empty();
    private volatile String lastRequest = "";

    /** What can go wrong with a model. */
    public enum Fault {
        SLOW,
        TOO_MANY_REQUESTS,
        SERVER_ERROR,
        BAD_REQUEST,
        UNAUTHORISED,
        MALFORMED,
        EMPTY,
        NO_CANDIDATE,
        CUT_OFF,
        SAFETY,
        MALFORMED_FUNCTION_CALL,
        HANGS_UP,
        HUGE
    }

    public FakeGemini() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** From now on the model says this. */
    public void says(String saying) {
        text = saying;
        fault = Optional.empty();
    }

    /** From now on the model fails so. */
    public void fails(Fault failing) {
        fault = Optional.of(failing);
    }

    /** The real client, pointed here. */
    public ChatModel model() {
        return GeminiChatModel.of(properties());
    }

    LlmProperties properties() {
        return new LlmProperties(
                LlmProperties.Provider.GEMINI,
                "test-key",
                "gemini-test",
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1beta"),
                Duration.ofMillis(700),
                512,
                0,
                0,
                prompts());
    }

    /** The prompts as they are shipped. */
    public Path prompts() {
        return Path.of("prompts");
    }

    public String lastRequest() {
        return lastRequest;
    }

    public int calls() {
        return calls.get();
    }

    private void handle(HttpExchange exchange) throws IOException {
        calls.incrementAndGet();
        lastRequest = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Fault now = fault.orElse(null);
        if (now == null) {
            send(exchange, 200, response(text, "STOP"));
            return;
        }
        switch (now) {
            case SLOW -> waitThenClose(exchange);
            case TOO_MANY_REQUESTS ->
                send(exchange, 429, "{\"error\":{\"code\":429,\"status\":\"RESOURCE_EXHAUSTED\"}}");
            case SERVER_ERROR -> send(exchange, 503, "{\"error\":{\"code\":503,\"status\":\"UNAVAILABLE\"}}");
            case BAD_REQUEST -> send(exchange, 400, "{\"error\":{\"code\":400,\"status\":\"INVALID_ARGUMENT\"}}");
            case UNAUTHORISED -> send(exchange, 403, "{\"error\":{\"code\":403,\"status\":\"PERMISSION_DENIED\"}}");
            case MALFORMED -> send(exchange, 200, "<html>not json</html>");
            case EMPTY -> send(exchange, 200, response("", "STOP"));
            case NO_CANDIDATE -> send(exchange, 200, "{\"promptFeedback\":{\"blockReason\":\"SAFETY\"}}");
            case CUT_OFF -> send(exchange, 200, response("{\"action\":\"answer\",\"sent", "MAX_TOKENS"));
            case SAFETY -> send(exchange, 200, response("", "SAFETY"));
            case MALFORMED_FUNCTION_CALL -> send(exchange, 200, response("", "MALFORMED_FUNCTION_CALL"));
            case HANGS_UP -> exchange.close();
            case HUGE -> send(exchange, 200, response("x".repeat(1_000_000), "STOP"));
        }
    }

    private void waitThenClose(HttpExchange exchange) {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }

    private static String response(String saying, String reason) {
        var part = JsonNodeFactory.instance.objectNode().put("text", saying);
        var content = JsonNodeFactory.instance.objectNode().put("role", "model");
        content.putArray("parts").add(part);
        var candidate = JsonNodeFactory.instance.objectNode().put("finishReason", reason);
        candidate.set("content", content);
        var root = JsonNodeFactory.instance.objectNode();
        root.putArray("candidates").add(candidate);
        root.putObject("usageMetadata")
                .put("promptTokenCount", 100)
                .put("candidatesTokenCount", 20)
                .put("totalTokenCount", 120);
        return JSON.writeValueAsString(root);
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
