package my.duta.chaos;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/** A server that passes calls on to another, in front of which something may happen. */
final class HttpRelay implements AutoCloseable {

    private static final Set<String> NOT_PASSED_ON =
            Set.of("host", "connection", "content-length", "upgrade", "http2-settings", "transfer-encoding", "expect");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    HttpRelay(Way way) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            try {
                way.take(new Call(exchange));
            } finally {
                exchange.close();
            }
        });
        server.start();
    }

    /** What becomes of a call. */
    @FunctionalInterface
    interface Way {

        void take(Call call) throws IOException;
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    /** One call under way. A call that is left without an answer ends with a broken connection. */
    final class Call {

        private final HttpExchange exchange;
        private final byte[] body;

        private Call(HttpExchange exchange) throws IOException {
            this.exchange = exchange;
            this.body = exchange.getRequestBody().readAllBytes();
        }

        byte[] body() {
            return body;
        }

        /** The method as meant, after Google's override. */
        String method() {
            return Optional.ofNullable(exchange.getRequestHeaders().getFirst("X-HTTP-Method-Override"))
                    .orElseGet(exchange::getRequestMethod);
        }

        String path() {
            return exchange.getRequestURI().getRawPath();
        }

        /**
         * Passes the call on.
         *
         * @throws IOException if the other side is away or breaks off
         */
        HttpResponse<byte[]> pass(UnaryOperator<String> target) throws IOException {
            String from = exchange.getRequestURI().toString();
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(target.apply(from)))
                    .timeout(Duration.ofSeconds(40))
                    .method(exchange.getRequestMethod(), publisher());
            exchange.getRequestHeaders().forEach((name, values) -> {
                if (!NOT_PASSED_ON.contains(name.toLowerCase(Locale.ROOT))) {
                    values.forEach(it -> request.header(name, it));
                }
            });
            try {
                return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            }
        }

        /** In chunks where there is a body, as Google's own client sends it. */
        private HttpRequest.BodyPublisher publisher() {
            return body.length == 0
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
        }

        void answer(HttpResponse<byte[]> response) throws IOException {
            response.headers().map().forEach((name, values) -> {
                if (!NOT_PASSED_ON.contains(name.toLowerCase(Locale.ROOT)) && !name.startsWith(":")) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            answer(response.statusCode(), response.body());
        }

        void answer(int status, byte[] content) throws IOException {
            exchange.sendResponseHeaders(status, content.length == 0 ? -1 : content.length);
            if (content.length > 0) {
                exchange.getResponseBody().write(content);
            }
        }
    }
}
