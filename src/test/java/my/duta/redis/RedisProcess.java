package my.duta.redis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.springframework.data.redis.RedisConnectionFailureException;
import org.springframework.data.redis.RedisSystemException;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.core.StringRedisTemplate;

/** A server as an operator may have set it up, well or badly, in a folder of its own. */
public final class RedisProcess implements AutoCloseable {

    private final int port;
    private final Process process;
    private final StringRedisTemplate redis;

    private RedisProcess(int port, Process process) {
        this.port = port;
        this.process = process;
        this.redis = TestRedis.connect(port);
    }

    /**
     * Starts a server and waits until it answers.
     *
     * @param settings as its command line takes them, for example {@code --appendonly no}
     */
    public static RedisProcess start(Path folder, String... settings) {
        try {
            Files.createDirectories(folder);
            int port = freePort();
            var server = new RedisProcess(port, launch(folder, port, settings));
            Awaitility.await().ignoreExceptionsMatching(RedisProcess::isAway).until(server::answers);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Process launch(Path folder, int port, String... settings) throws IOException {
        var command = new ArrayList<>(List.of(
                EmbeddedRedis.executable().getAbsolutePath(),
                "--port",
                String.valueOf(port),
                "--bind",
                "127.0.0.1",
                "--dir",
                folder.toString(),
                "--save",
                ""));
        command.addAll(List.of(settings));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("redis.log").toFile())
                .start();
    }

    private static boolean isAway(Throwable failure) {
        return failure instanceof RedisConnectionFailureException || failure instanceof RedisSystemException;
    }

    private boolean answers() {
        try (RedisConnection connection = redis.getRequiredConnectionFactory().getConnection()) {
            return "PONG".equals(connection.ping());
        }
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    public int port() {
        return port;
    }

    public StringRedisTemplate redis() {
        return redis;
    }

    /** Ends it as a crash does. */
    public void kill() {
        process.destroyForcibly();
        end();
    }

    @Override
    public void close() {
        process.destroy();
        end();
    }

    private void end() {
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
