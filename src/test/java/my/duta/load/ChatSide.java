package my.duta.load;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Google's side as lean as can be: keys, tokens, and the Chat API with its quotas and its {@code requestId}. */
final class ChatSide implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern MESSAGE = Pattern.compile("/v1/(spaces/[^/]+)/messages(?:/([^/]+))?");
    private static final Pattern REQUEST = Pattern.compile("(?:^|&)requestId=([^&]+)");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(16);
    private final Signing signing;
    private final ConcurrentMap<String, String> made = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, LongAdder> calls = new ConcurrentHashMap<>();
    private volatile WriteQuota quota;
    private volatile Consumer<Written> listener = it -> {};

    /**
     * A message that Duta wrote by the API and that had not been there.
     *
     * @param at in nanoseconds
     */
    record Written(String space, String name, String requestId, JsonNode body, long at) {}

    ChatSide(Signing signing, WriteQuota quota) {
        this.signing = signing;
        this.quota = quota;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 512);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/keys", it -> answer(it, 200, signing.published()));
        server.createContext("/token", it -> {
            it.getRequestBody().readAllBytes();
            answer(it, 200, json(Map.of("access_token", "load", "expires_in", 3599, "token_type", "Bearer")));
        });
        server.createContext("/v1/", this::call);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    byte[] serviceAccount() {
        return signing.serviceAccount(url() + "token");
    }

    void listen(Consumer<Written> to) {
        this.listener = to;
    }

    /** Begins to count anew, under a quota. */
    void restart(WriteQuota under) {
        quota = under;
        calls.clear();
    }

    /** How often what was called, by method and status as in {@code create 200}. */
    Map<String, Long> calls() {
        var counts = new java.util.TreeMap<String, Long>();
        calls.forEach((kind, count) -> counts.put(kind, count.sum()));
        return counts;
    }

    private void call(HttpExchange exchange) throws IOException {
        byte[] body = body(exchange);
        String path = exchange.getRequestURI().getPath();
        Matcher message = MESSAGE.matcher(path);
        if (path.equals("/v1/spaces:findDirectMessage")) {
            answered(exchange, "find", 404, json(Map.of("error", Map.of("code", 404, "status", "NOT_FOUND"))));
        } else if (!message.matches()) {
            answered(exchange, "other", 404, json(Map.of()));
        } else if (exchange.getRequestMethod().equals("GET")) {
            answered(exchange, "get", 200, json(Map.of("name", path.substring(4))));
        } else {
            write(exchange, message.group(1), message.group(2), body);
        }
    }

    private void write(HttpExchange exchange, String space, String id, byte[] body) throws IOException {
        String kind = id == null ? "create" : "patch";
        if (!quota.take(space, System.nanoTime())) {
            answered(exchange, kind, 429, json(Map.of("error", Map.of("code", 429, "status", "RESOURCE_EXHAUSTED"))));
        } else if (id != null) {
            answered(exchange, kind, 200, json(Map.of("name", space + "/messages/" + id)));
        } else {
            create(exchange, space, body);
        }
    }

    private void create(HttpExchange exchange, String space, byte[] body) throws IOException {
        Matcher found = REQUEST.matcher(String.valueOf(exchange.getRequestURI().getQuery()));
        String request = found.find() ? found.group(1) : "none-" + System.nanoTime();
        String name = space + "/messages/" + request;
        boolean isNew = made.putIfAbsent(request, name) == null;
        JsonNode content = JSON.readTree(body);
        String thread = content.path("thread").path("name").asString(space + "/threads/" + request);
        if (isNew) {
            listener.accept(new Written(space, name, request, content, System.nanoTime()));
        }
        answered(
                exchange,
                isNew ? "create" : "repeat",
                200,
                json(Map.of("name", name, "thread", Map.of("name", thread))));
    }

    private void answered(HttpExchange exchange, String kind, int status, byte[] body) throws IOException {
        calls.computeIfAbsent(kind + " " + status, it -> new LongAdder()).increment();
        answer(exchange, status, body);
    }

    private static byte[] body(HttpExchange exchange) throws IOException {
        boolean zipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
        try (InputStream in = zipped ? new GZIPInputStream(exchange.getRequestBody()) : exchange.getRequestBody()) {
            return in.readAllBytes();
        }
    }

    private static byte[] json(Map<String, ?> body) {
        return JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/json; charset=UTF-8");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
