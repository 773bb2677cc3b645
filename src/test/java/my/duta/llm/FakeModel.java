package my.duta.llm;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Serves a language model over HTTP on this machine, and lets it say, fail or obey as it is told. */
public abstract class FakeModel implements AutoCloseable {

    static final String KEY = "test-key";
    static final int TOKENS_IN = 100;
    static final int TOKENS_OUT = 20;

    protected static final JsonMapper JSON = JsonMapper.builder().build();

    private final String provider;
    private final String version;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicInteger calls = new AtomicInteger();
    private volatile Function<Asked, String> saying = asked -> "";
    private volatile Optional<Fault> fault = Optional.empty();
    private final AtomicInteger failures = new AtomicInteger();
    private volatile String lastRequest = "";

    /** What can go wrong with a model. */
    public enum Fault {
        SLOW,
        DRIPS,
        TOO_MANY_REQUESTS,
        SERVER_ERROR,
        BROKEN,
        BAD_REQUEST,
        UNAUTHORISED,
        UNKNOWN,
        MALFORMED,
        EMPTY,
        NO_CANDIDATE,
        CUT_OFF,
        SAFETY,
        MALFORMED_FUNCTION_CALL,
        HANGS_UP,
        HANGS_UP_MIDWAY,
        HUGE,
        ENDLESS
    }

    /** Why a model stopped writing. */
    enum Ending {
        STOP,
        LENGTH,
        SAFETY,
        MALFORMED_FUNCTION_CALL
    }

    /** What a model was asked. */
    public record Asked(String instructions, String content) {}

    FakeModel(String provider, String version) {
        this.provider = provider;
        this.version = version;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** The instructions and the content of a request. */
    abstract Asked asked(JsonNode request);

    /** A whole answer of the server. */
    abstract String response(String text, Ending ending);

    /** An answer of the server that holds no text at all. */
    abstract String nothing();

    /** From now on the model says this. */
    public void says(String text) {
        answers(asked -> text);
    }

    /** From now on the model makes its text of what it is asked. */
    public void answers(Function<Asked, String> model) {
        saying = model;
        fault = Optional.empty();
    }

    /** From now on the model quotes the first passage it is shown. */
    public void isFaithful() {
        answers(new FaithfulModel());
    }

    /** From now on the model does whatever an order in the question or in a passage says. */
    public void obeys() {
        answers(new ObedientModel());
    }

    /** From now on the model fails so. */
    public void fails(Fault failing) {
        fails(failing, Integer.MAX_VALUE);
    }

    /** The next calls fail so, and then it says again what it said before. */
    public void fails(Fault failing, int times) {
        failures.set(times);
        fault = Optional.of(failing);
    }

    /** The real client, pointed here; with little patience if the model is slow now, and with much if it is not. */
    public ChatModel model() {
        return model(Map.of(), Clock.systemUTC());
    }

    /** The real client, pointed here, with other settings and another clock. */
    public ChatModel model(Map<String, String> more, Clock clock) {
        return model(more, clock, new Telemetry(ObservationRegistry.NOOP, new SimpleMeterRegistry()));
    }

    ChatModel model(Map<String, String> more, Clock clock, Telemetry telemetry) {
        return new LlmConfiguration().chatModel(properties(more), Optional.empty(), clock, telemetry);
    }

    LlmProperties properties() {
        return properties(Map.of());
    }

    LlmProperties properties(Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "provider",
                provider,
                "api-key",
                KEY,
                "model",
                provider + "-test",
                "base-url",
                address(),
                "timeout",
                "1500ms",
                "max-output-tokens",
                "512"));
        settings.putAll(more);
        Map<String, String> named = new HashMap<>();
        settings.forEach((key, value) -> named.put("duta.llm." + key, value));
        return new Binder(new MapConfigurationPropertySource(named)).bindOrCreate("duta.llm", LlmProperties.class);
    }

    private boolean isSlow() {
        return fault.filter(it -> it == Fault.SLOW || it == Fault.DRIPS).isPresent();
    }

    /** Where it is served. */
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + version;
    }

    /** The prompts as they are shipped. */
    public Path prompts() {
        return Path.of("prompts");
    }

    /** The body of the last request. */
    public String lastRequest() {
        return lastRequest;
    }

    /** How many requests came. */
    public int calls() {
        return calls.get();
    }

    private void handle(HttpExchange exchange) throws IOException {
        calls.incrementAndGet();
        lastRequest = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Fault now = fault.orElse(null);
        if (now != null && failures.getAndDecrement() > 0) {
            fail(exchange, now);
        } else if (lastRequest.isEmpty()) {
            send(exchange, 200, "{}");
        } else {
            send(exchange, 200, response(saying.apply(asked(JSON.readTree(lastRequest))), Ending.STOP));
        }
    }

    private void fail(HttpExchange exchange, Fault now) throws IOException {
        switch (now) {
            case SLOW -> waitThenClose(exchange);
            case DRIPS -> drip(exchange);
            case TOO_MANY_REQUESTS -> refuse(exchange, 429);
            case SERVER_ERROR -> refuse(exchange, 503);
            case BROKEN -> refuse(exchange, 500);
            case BAD_REQUEST -> refuse(exchange, 400);
            case UNAUTHORISED -> refuse(exchange, 403);
            case UNKNOWN -> refuse(exchange, 404);
            case MALFORMED -> send(exchange, 200, "<html>not json</html>");
            case EMPTY -> send(exchange, 200, response("", Ending.STOP));
            case NO_CANDIDATE -> send(exchange, 200, nothing());
            case CUT_OFF -> send(exchange, 200, response("{\"action\":\"answer\",\"sent", Ending.LENGTH));
            case SAFETY -> send(exchange, 200, response("", Ending.SAFETY));
            case MALFORMED_FUNCTION_CALL -> send(exchange, 200, response("", Ending.MALFORMED_FUNCTION_CALL));
            case HANGS_UP -> exchange.close();
            case HANGS_UP_MIDWAY -> hangUpMidway(exchange);
            case HUGE -> send(exchange, 200, response("x".repeat(1_000_000), Ending.STOP));
            case ENDLESS -> sendWithoutEnd(exchange);
        }
    }

    /** Repeats key and text, as some servers do. */
    private void refuse(HttpExchange exchange, int status) throws IOException {
        String said = KEY + " " + lastRequest;
        send(
                exchange,
                status,
                "{\"error\":{\"code\":" + status + ",\"message\":" + JSON.writeValueAsString(said) + "}}");
    }

    private void drip(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream body = exchange.getResponseBody()) {
            while (!closed.await(50, TimeUnit.MILLISECONDS)) {
                body.write(' ');
                body.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void hangUpMidway(HttpExchange exchange) throws IOException {
        byte[] bytes = response("half", Ending.STOP).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
        exchange.getResponseBody().flush();
        exchange.close();
    }

    private static void sendWithoutEnd(HttpExchange exchange) throws IOException {
        byte[] block = new byte[1 << 16];
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream body = exchange.getResponseBody()) {
            while (true) {
                body.write(block);
            }
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
