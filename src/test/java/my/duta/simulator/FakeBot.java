package my.duta.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** A bot that answers as a test tells it, and remembers what it was sent. */
final class FakeBot implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile Function<ObjectNode, Answer> behaviour = event -> Answer.nothing();

    record Received(String authorization, String userAgent, ObjectNode event) {

        String token() {
            return authorization.replaceFirst("^Bearer ", "");
        }
    }

    record Answer(int status, String body) {

        static Answer nothing() {
            return new Answer(200, "{}");
        }

        static Answer of(String body) {
            return new Answer(200, body);
        }
    }

    FakeBot() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/chat/events", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/chat/events";
    }

    void answers(Function<ObjectNode, Answer> how) {
        behaviour = how;
    }

    void forget() {
        received.clear();
        behaviour = event -> Answer.nothing();
    }

    List<Received> received(Predicate<ObjectNode> which) {
        return received.stream().filter(it -> which.test(it.event())).toList();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        ObjectNode event = Json.read(exchange.getRequestBody().readAllBytes()).orElseThrow();
        received.add(new Received(
                String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
                String.valueOf(exchange.getRequestHeaders().getFirst("User-Agent")),
                event));
        Answer answer = behaviour.apply(event);
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
