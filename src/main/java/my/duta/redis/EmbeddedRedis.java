package my.duta.redis;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.embedded.core.ExecutableProvider;

/**
 * A Redis server of our own, for a machine that has none: a real process with its append-only file, so that a restart
 * finds everything again. If a former run of Duta was killed, its server still runs, and this one goes on with it; while
 * another run of Duta lives, its server is used and left to it.
 */
final class EmbeddedRedis implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedRedis.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final int port;
    private final ProcessHandle server;
    private final Path home;

    private EmbeddedRedis(int port, ProcessHandle server, Path home) {
        this.port = port;
        this.server = server;
        this.home = home;
    }

    /**
     * Starts a server with its files in a directory, or goes on with the one that runs there.
     *
     * @throws IllegalStateException if no server answers in time
     */
    static EmbeddedRedis in(Path directory) {
        try {
            Path home = Files.createDirectories(directory.toAbsolutePath());
            try (FileChannel channel =
                    FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                channel.lock();
                EmbeddedRedis redis = running(home).orElseGet(() -> start(home));
                if (!isOwnedByAnother(home)) {
                    Files.writeString(home.resolve("owner"), named(ProcessHandle.current()));
                }
                return redis;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep files in " + directory, e);
        }
    }

    /** A process by its number and start, because numbers come again. */
    private static String named(ProcessHandle process) {
        return process.pid() + " "
                + process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    private static boolean isOwnedByAnother(Path home) {
        try {
            String owner = Files.readString(home.resolve("owner"));
            return !owner.equals(named(ProcessHandle.current()))
                    && ProcessHandle.of(Long.parseLong(owner.split(" ", 2)[0]))
                            .filter(it -> named(it).equals(owner))
                            .isPresent();
        } catch (IOException | NumberFormatException e) {
            return false;
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
            long process = Long.parseLong(lines.get(1));
            return ProcessHandle.of(process)
                    .filter(it -> it.info().command().orElse("").contains("redis"))
                    .filter(it -> isReady(it, port))
                    .map(it -> {
                        log.info("Going on with the Redis server of another run, process {}", it.pid());
                        return new EmbeddedRedis(port, it, home);
                    });
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static EmbeddedRedis start(Path home) {
        try {
            int port = freePort();
            ProcessHandle process = new ProcessBuilder(command(home, port))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            home.resolve("redis.log").toFile()))
                    .start()
                    .toHandle();
            Files.writeString(home.resolve("server"), port + "\n" + process.pid() + "\n");
            if (!isReady(process, port)) {
                process.destroy();
                throw new IllegalStateException("The Redis server did not start; it says why in " + home
                        + "/redis.log. Install redis-server 6.2 or newer and try again");
            }
            return new EmbeddedRedis(port, process, home);
        } catch (IOException e) {
            throw new UncheckedIOException("The Redis server cannot be started", e);
        }
    }

    /** Waits until a server answers; false if it ends before, or takes too long. */
    private static boolean isReady(ProcessHandle server, int port) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!answers(port, server.pid())) {
            if (!server.isAlive() || System.nanoTime() > deadline) {
                return false;
            }
            Thread.onSpinWait();
        }
        return true;
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

    /** The server's program: the one installed here, else the one that we bring. */
    static File executable() throws IOException {
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

    /** Whether this very process answers at the port; a server that still loads its file does not yet. */
    private static boolean answers(int port, long process) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 200);
            socket.setSoTimeout(500);
            socket.getOutputStream().write("PING\r\nINFO server\r\nQUIT\r\n".getBytes(StandardCharsets.US_ASCII));
            String said = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return said.startsWith("+PONG") && said.contains("\nprocess_id:" + process + "\r");
        } catch (IOException e) {
            return false;
        }
    }

    /** Stops the server and waits for its end, unless it is another run's by now. */
    @Override
    public void close() {
        if (isOwnedByAnother(home)) {
            return;
        }
        server.destroy();
        try {
            server.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            Files.deleteIfExists(home.resolve("server"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException | IOException e) {
            log.warn("The Redis server of process {} did not end in good order", server.pid(), e);
        }
    }
}
