package my.duta.googlechat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The Chat API, and the directory of Workspace, as far as the wire: says what it is told to say, and keeps what it was asked. */
final class FakeChat implements AutoCloseable {

    private final HttpServer server;
    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final List<String> tokens = new CopyOnWriteArrayList<>();

    record Answer(int status, String body, Map<String, String> headers, boolean hangsUp) {

        static Answer of(int status, String body) {
            return new Answer(status, body, Map.of(), false);
        }
    }

    /** A call, with the method that was meant. */
    record Asked(String method, String path, Map<String, String> query, JsonNode body, String authorization) {}

    FakeChat() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/token", this::token);
        server.createContext("/v1/", this::call);
        server.createContext("/admin/directory/v1/", this::call);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    FakeChat saying(int status, String body) {
        answers.add(Answer.of(status, body));
        return this;
    }

    FakeChat saying(Answer answer) {
        answers.add(answer);
        return this;
    }

    List<Asked> asked() {
        return asked;
    }

    int tokens() {
        return tokens.size();
    }

    private void token(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        tokens.add("token-" + tokens.size());
        answer(
                exchange,
                Answer.of(
                        200,
                        "{\"access_token\":\"" + tokens.get(tokens.size() - 1)
                                + "\",\"expires_in\":3599,\"token_type\":\"Bearer\"}"));
    }

    private void call(HttpExchange exchange) throws IOException {
        boolean zipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
        InputStream in = zipped ? new GZIPInputStream(exchange.getRequestBody()) : exchange.getRequestBody();
        byte[] body = in.readAllBytes();
        String override = exchange.getRequestHeaders().getFirst("X-HTTP-Method-Override");
        asked.add(new Asked(
                override == null ? exchange.getRequestMethod() : override,
                exchange.getRequestURI().getPath(),
                query(exchange),
                JsonMapper.shared().readTree(body.length == 0 ? "{}".getBytes(StandardCharsets.UTF_8) : body),
                exchange.getRequestHeaders().getFirst("Authorization")));
        Answer answer = answers.poll();
        if (answer == null) {
            answer = Answer.of(500, "{}");
        }
        if (answer.hangsUp()) {
            exchange.close();
        } else {
            answer(exchange, answer);
        }
    }

    private static Map<String, String> query(HttpExchange exchange) {
        String raw = exchange.getRequestURI().getRawQuery();
        return raw == null
                ? Map.of()
                : Arrays.stream(raw.split("&"))
                        .map(it -> it.split("=", 2))
                        .collect(Collectors.toMap(it -> it[0], it -> URLDecoder.decode(it[1], StandardCharsets.UTF_8)));
    }

    private static void answer(HttpExchange exchange, Answer answer) throws IOException {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        answer.headers().forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
        exchange.getResponseHeaders().add("Content-Type", "application/json; charset=UTF-8");
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
