package my.duta.redis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.core.StringRedisTemplate;

/** A server as an operator may have set it up, well or badly, in a folder of its own. */
public final class RedisProcess implements AutoCloseable {

    private final int port;
    private final Path log;
    private final List<String> command;
    private final StringRedisTemplate redis;
    private Process process;

    private RedisProcess(int port, Path log, List<String> command) throws IOException {
        this.port = port;
        this.log = log;
        this.command = List.copyOf(command);
        this.redis = TestRedis.connect(port);
        this.process = launch();
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
            var server = new RedisProcess(port, folder.resolve("redis.log"), command(folder, port, settings));
            server.awaitReady();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts the only node of a cluster. */
    public static RedisProcess clusterNode(Path folder) {
        RedisProcess node =
                start(folder, "--cluster-enabled", "yes", "--cluster-announce-ip", "127.0.0.1", "--appendonly", "yes");
        String[] slots = IntStream.range(0, 16_384).mapToObj(String::valueOf).toArray(String[]::new);
        node.order(
                "CLUSTER",
                Stream.concat(Stream.of("ADDSLOTS"), Stream.of(slots)).toArray(String[]::new));
        Awaitility.await().until(() -> node.order("CLUSTER", "INFO").contains("cluster_state:ok"));
        return node;
    }

    /** Starts a replica of a server, and waits until it has everything. */
    public static RedisProcess replicaOf(RedisProcess master, Path folder) {
        RedisProcess replica = start(folder, "--appendonly", "yes", "--replicaof", "127.0.0.1 " + master.port());
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> replica.info("replication", "master_link_status").equals("up"));
        return replica;
    }

    /** Starts a sentinel that watches a server under the name of duta, and waits until it knows a replica. */
    public static RedisProcess sentinel(RedisProcess master, Path folder) {
        try {
            Files.createDirectories(folder);
            Path file = Files.write(
                    folder.resolve("sentinel.conf"),
                    List.of(
                            "sentinel monitor duta 127.0.0.1 " + master.port() + " 1",
                            "sentinel down-after-milliseconds duta 1000",
                            "sentinel failover-timeout duta 5000"));
            int port = freePort();
            var command = List.of(
                    EmbeddedRedis.executable().getAbsolutePath(),
                    file.toString(),
                    "--port",
                    String.valueOf(port),
                    "--bind",
                    "127.0.0.1",
                    "--dir",
                    folder.toString(),
                    "--sentinel");
            var sentinel = new RedisProcess(port, folder.resolve("sentinel.log"), command);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .ignoreExceptionsMatching(RedisProcess::isAway)
                    .until(() -> sentinel.info("sentinel", "master0").contains("slaves=1"));
            return sentinel;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a sentinel, puts a replica in the place of its master, and waits until it is. */
    public void failOver(RedisProcess replica) {
        order("SENTINEL", "FAILOVER", "duta");
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> replica.info("replication", "role").equals("master"));
    }

    /** What it says of itself. */
    public String info(String section, String name) {
        try (RedisConnection connection = redis.getRequiredConnectionFactory().getConnection()) {
            return String.valueOf(connection.serverCommands().info(section).getProperty(name));
        }
    }

    private String order(String command, String... arguments) {
        byte[][] bytes = Stream.of(arguments)
                .map(it -> it.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        try (RedisConnection connection = redis.getRequiredConnectionFactory().getConnection()) {
            Object said = connection.execute(command, bytes);
            return said instanceof byte[] text ? new String(text, StandardCharsets.UTF_8) : String.valueOf(said);
        }
    }

    private static List<String> command(Path folder, int port, String... settings) throws IOException {
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
        return command;
    }

    private Process launch() throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private void awaitReady() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .ignoreExceptionsMatching(RedisProcess::isAway)
                .until(this::answers);
    }

    private static boolean isAway(Throwable failure) {
        return failure instanceof DataAccessException;
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

    /** Starts it again after a kill, with the files that it left. */
    public void restart() {
        try {
            process = launch();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        awaitReady();
    }

    /** Changes a setting while it runs. */
    public void set(String setting, String value) {
        try (RedisConnection connection = redis.getRequiredConnectionFactory().getConnection()) {
            connection.serverCommands().setConfig(setting, value);
        }
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
