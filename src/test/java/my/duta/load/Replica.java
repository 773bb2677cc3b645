package my.duta.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A server in a process of its own, started from the classes of the build and without those of its tests. */
final class Replica implements AutoCloseable {

    private static final long PATIENCE_NANOS = 120_000_000_000L;

    private final Process process;
    private final int port;
    private final Path log;
    private final HttpClient http = HttpClient.newHttpClient();

    private Replica(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /**
     * Starts one; it need not be ready yet.
     *
     * @param withTests whether it is one of our tests' own
     * @param brief whether it lives too shortly for its code to be compiled well
     */
    static Replica start(Class<?> main, boolean withTests, boolean brief, Path folder, List<String> settings) {
        int port = freePort();
        Path log = folder.resolve(main.getSimpleName() + "-" + port + ".log");
        var command = new ArrayList<>(List.of(
                tool("java"),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=" + (brief ? 1 : 4),
                "-XX:FlightRecorderOptions=stackdepth=256",
                "-cp",
                classPath(withTests),
                main.getName(),
                "--server.port=" + port));
        command.addAll(settings);
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            return new Replica(process, port, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    private static String classPath(boolean withTests) {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(java.io.File.pathSeparator))
                .filter(it -> withTests || !it.endsWith("test-classes"))
                .collect(Collectors.joining(java.io.File.pathSeparator));
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it takes requests. */
    Replica awaitReady() {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (System.nanoTime() < deadline && process.isAlive()) {
            if (get("/actuator/health/readiness").contains("UP")) {
                return this;
            }
            java.util.concurrent.locks.LockSupport.parkNanos(100_000_000);
        }
        throw new IllegalStateException("A replica did not start; it says why in " + log);
    }

    /** What it answers to a GET; empty if it does not. */
    String get(String path) {
        try {
            return http.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                    .timeout(Duration.ofSeconds(10))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(15, java.util.concurrent.TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
