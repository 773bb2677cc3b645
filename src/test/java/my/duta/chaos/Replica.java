package my.duta.chaos;

import java.io.File;
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
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** One process of the product with its own doors to Redis and to Chat, which dies and comes back. */
final class Replica implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(1))
            .build();
    private final int number;
    private final Path home;
    private final int port;
    private final List<String> settings;
    private final Trap trap = new Trap(this::kill);
    private final RedisProxy redis;
    private final ChatProxy chat;
    private final AtomicInteger kills = new AtomicInteger();
    private volatile boolean ready;
    private volatile boolean paused;
    private volatile Duration skew = Duration.ZERO;
    private volatile Process process;

    /**
     * Starts it; it serves as soon as {@link #awaitReady} returns.
     *
     * @param settings that all processes share
     */
    Replica(int number, Path home, int redisPort, String chatAddress, List<String> settings) {
        try (var socket = new ServerSocket(0)) {
            this.port = socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.number = number;
        this.home = home;
        this.settings = List.copyOf(settings);
        this.redis = new RedisProxy(redisPort, trap);
        this.chat = new ChatProxy(chatAddress, trap);
        this.process = run();
    }

    int number() {
        return number;
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    Trap trap() {
        return trap;
    }

    RedisProxy redis() {
        return redis;
    }

    int kills() {
        return kills.get();
    }

    /** Whether events may be given to it; one that is paused looks alive to a balancer for a while. */
    boolean serves() {
        return ready && process.isAlive();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Kills it as a power cut would. */
    void kill() {
        ready = false;
        try {
            if (process.isAlive()) {
                kills.incrementAndGet();
            }
            process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Tells it to stop, as a platform does that wants its place. */
    void terminate() {
        ready = false;
        process.destroy();
    }

    /** Its clock is wrong by so much from its next start. */
    void skew(Duration by) {
        skew = by;
    }

    /** Starts it again, and waits until it serves or has died once more. */
    void restart() {
        process = run();
        if (!Waiting.held(PATIENCE, this::isUp)) {
            kill();
        }
    }

    /** Whether it serves; true too when it is dead, since nothing is left to wait for. */
    private boolean isUp() {
        Process mine = process;
        ready = mine.isAlive() && answers();
        return ready || !mine.isAlive();
    }

    /** Stops it where it is, as a long collection of garbage or a moved machine does. */
    void pause() {
        signal("STOP");
        paused = true;
    }

    void resume() {
        signal("CONT");
        paused = false;
    }

    boolean isPaused() {
        return paused;
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void awaitReady() {
        Waiting.until(PATIENCE, "Process " + number + " did not start", () -> isUp() && ready);
    }

    private boolean answers() {
        try {
            return http.send(
                                    HttpRequest.newBuilder(URI.create(address() + "/actuator/health/readiness"))
                                            .timeout(Duration.ofSeconds(5))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Process run() {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-D" + SkewedDuta.SKEW + "=" + skew,
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                SkewedDuta.class.getName(),
                "--server.port=" + port,
                "--spring.data.redis.url=redis://127.0.0.1:" + redis.port(),
                "--duta.googlechat.root-url=" + chat.address()));
        command.addAll(settings);
        File log = home.resolve("replica-" + number + ".log").toFile();
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            process.destroyForcibly().waitFor();
            redis.close();
            chat.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
