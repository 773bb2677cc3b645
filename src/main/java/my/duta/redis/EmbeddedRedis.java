package my.duta.redis;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.embedded.core.ExecutableProvider;

/**
 * A Redis server of our own, for a machine that has none: a real process with its append-only file, so that a restart
 * finds everything again. If a former run of Duta was killed, its server still runs, and this one goes on with it.
 */
final class EmbeddedRedis implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedRedis.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final int port;
    private final ProcessHandle server;
    private final Path owner;

    private EmbeddedRedis(int port, ProcessHandle server, Path owner) {
        this.port = port;
        this.server = server;
        this.owner = owner;
    }

    /**
     * Starts a server with its files in a directory, or goes on with the one that runs there.
     *
     * @throws IllegalStateException if no server answers in time
     */
    static EmbeddedRedis in(Path directory) {
        try {
            Path home = Files.createDirectories(directory.toAbsolutePath());
            EmbeddedRedis redis = running(home).orElseGet(() -> start(home));
            Files.writeString(
                    redis.owner, String.valueOf(ProcessHandle.current().pid()));
            return redis;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep files in " + directory, e);
        }
    }

    int port() {
        return port;
    }

    long process() {
        return server.pid();
    }

    private static Optional<EmbeddedRedis> running(Path home) {
        try {
            List<String> lines = Files.readAllLines(home.resolve("server"));
            int port = Integer.parseInt(lines.get(0));
            return ProcessHandle.of(Long.parseLong(lines.get(1)))
                    .filter(it -> answers(port))
                    .map(it -> {
                        log.info("Going on with the Redis server of a former run, process {}", it.pid());
                        return new EmbeddedRedis(port, it, home.resolve("owner"));
                    });
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static EmbeddedRedis start(Path home) {
        try {
            int port = freePort();
            Process process = new ProcessBuilder(command(home, port))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            home.resolve("redis.log").toFile()))
                    .start();
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (!answers(port)) {
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    process.destroy();
                    throw new IllegalStateException("The Redis server did not start; it says why in " + home
                            + "/redis.log. Install redis-server 6.2 or newer and try again");
                }
                Thread.onSpinWait();
            }
            Files.writeString(home.resolve("server"), port + "\n" + process.pid() + "\n");
            return new EmbeddedRedis(port, process.toHandle(), home.resolve("owner"));
        } catch (IOException e) {
            throw new UncheckedIOException("The Redis server cannot be started", e);
        }
    }

    private static List<String> command(Path home, int port) throws IOException {
        return List.of(
                executable().getAbsolutePath(),
                "--port",
                String.valueOf(port),
                "--bind",
                "127.0.0.1",
                "--dir",
                home.toString(),
                "--appendonly",
                "yes",
                "--appendfsync",
                "always",
                "--maxmemory-policy",
                "noeviction",
                "--save",
                "");
    }

    private static File executable() throws IOException {
        try {
            return ExecutableProvider.newExecutableInPath("redis-server").get();
        } catch (IOException e) {
            return ExecutableProvider.newJarResourceProvider().get();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Asks as Redis asks: PING, and PONG is expected; a server that still loads its file says so instead. */
    private static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 200);
            socket.setSoTimeout(500);
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            byte[] answer = socket.getInputStream().readNBytes(5);
            return new String(answer, StandardCharsets.US_ASCII).startsWith("+PONG");
        } catch (IOException e) {
            return false;
        }
    }

    /** Stops the server, unless another run of Duta has gone on with it meanwhile. */
    @Override
    public void close() {
        try {
            if (!Files.readString(owner)
                    .equals(String.valueOf(ProcessHandle.current().pid()))) {
                return;
            }
            Files.deleteIfExists(owner.resolveSibling("server"));
        } catch (IOException e) {
            log.warn("Cannot tell who owns the Redis server, stopping it", e);
        }
        server.destroy();
    }
}
