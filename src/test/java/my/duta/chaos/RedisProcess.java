package my.duta.chaos;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import my.duta.redis.TestRedis;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.data.redis.core.StringRedisTemplate;
import redis.embedded.core.ExecutableProvider;

/** A Redis server of its own, as an operator runs it, which can be killed and comes back with its file. */
final class RedisProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path home;
    private final int port;
    private final StringRedisTemplate client;
    private final List<String> more;
    private Process process;

    /**
     * Starts it.
     *
     * @param more arguments of the server
     */
    RedisProcess(Path home, String... more) {
        try (var socket = new ServerSocket(0)) {
            this.port = socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.home = home;
        this.more = List.of(more);
        this.client = TestRedis.connect(port);
        this.process = run();
        awaitReady();
    }

    int port() {
        return port;
    }

    StringRedisTemplate client() {
        return client;
    }

    /** Kills it at once. */
    void kill() {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Starts it again after a kill. */
    void restart() {
        process = run();
        awaitReady();
    }

    /** Changes a setting while it runs. */
    void set(String setting, String value) {
        client.execute((RedisCallback<Void>) connection -> {
            connection.serverCommands().setConfig(setting, value);
            return null;
        });
    }

    private Process run() {
        var command = new ArrayList<>(List.of(
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
                ""));
        command.addAll(more);
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            home.resolve("redis.log").toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static File executable() {
        try {
            return ExecutableProvider.newExecutableInPath("redis-server").get();
        } catch (IOException notInPath) {
            try {
                return ExecutableProvider.newJarResourceProvider().get();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void awaitReady() {
        Waiting.until(PATIENCE, "Redis did not start", () -> {
            try {
                return "PONG".equals(client.execute((RedisCallback<String>) RedisConnection::ping));
            } catch (DataAccessException notYet) {
                return false;
            }
        });
    }

    @Override
    public void close() {
        kill();
    }
}
