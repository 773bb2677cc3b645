package my.duta.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;

/** Serves the page and stands in for the control API behind it, with canned answers that a test may change. */
final class PageStage implements AutoCloseable {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final String API = "/simulator/api/";
    private static final Map<String, String> TYPES =
            Map.of("html", "text/html", "css", "text/css", "js", "text/javascript", "svg", "image/svg+xml");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final List<OutputStream> listeners = new CopyOnWriteArrayList<>();

    /** A call that changed something. */
    record Call(String path, String body) {}

    PageStage() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    String address(String query) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/simulator?" + query;
    }

    /** Sets the answer to a call such as {@code GET users}. */
    void answers(String call, String json) {
        answers.put(call, json);
    }

    /** Tells the open pages that something changed. */
    void announces(String kind) {
        byte[] event = ("event: " + kind + "\ndata: {}\n\n").getBytes(UTF_8);
        for (OutputStream listener : listeners) {
            try {
                listener.write(event);
                listener.flush();
            } catch (IOException e) {
                listeners.remove(listener);
            }
        }
    }

    /** The bodies sent to a path, the first first. */
    List<String> sentTo(String path) {
        return calls.stream()
                .filter(it -> it.path().equals(path))
                .map(Call::body)
                .toList();
    }

    /** Forgets what was answered and sent. */
    void clear() {
        answers.clear();
        calls.clear();
    }

    private void serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (path.equals(API + "events")) {
            exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().flush();
            listeners.add(exchange.getResponseBody());
        } else if (path.equals(API + "words")) {
            send(exchange, "application/json", words(exchange.getRequestURI().getQuery()));
        } else if (path.startsWith(API)) {
            String name = path.substring(API.length());
            if (!exchange.getRequestMethod().equals("GET")) {
                calls.add(new Call(name, new String(body, UTF_8)));
            }
            String answer = answers.getOrDefault(exchange.getRequestMethod() + " " + name, "[]");
            send(exchange, "application/json", answer.getBytes(UTF_8));
        } else {
            Path file = RESOURCES.resolve(path.equals("/simulator") ? "static/simulator/index.html" : "static" + path);
            String ending = file.toString().substring(file.toString().lastIndexOf('.') + 1);
            send(exchange, TYPES.getOrDefault(ending, "text/plain"), Files.readAllBytes(file));
        }
    }

    private static byte[] words(String query) throws IOException {
        Properties properties = new Properties();
        String language = query.endsWith("en") ? "en" : "ms";
        try (Reader reader = Files.newBufferedReader(RESOURCES.resolve("messages_" + language + ".properties"))) {
            properties.load(reader);
        }
        Map<String, String> words = new TreeMap<>();
        properties.stringPropertyNames().stream()
                .filter(it -> it.startsWith("simulator."))
                .forEach(it -> words.put(it.substring("simulator.".length()), properties.getProperty(it)));
        return new JsonMapper().writeValueAsBytes(words);
    }

    private static void send(HttpExchange exchange, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", type + "; charset=UTF-8");
        exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
