package my.duta.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.util.FileSystemUtils;

/** What is left of accepted events when another server takes the place of the one that accepted them. */
class FailOverIntegrationTests {

    private static final Duration LEASE = Duration.ofMillis(50);

    @TempDir
    private Path folder;

    private static Inbox inbox(StringRedisTemplate redis, int replicas) {
        return TestRedis.inbox(
                redis,
                new RedisProperties(
                        false, Path.of("unused"), Duration.ofDays(90), LEASE, replicas, Duration.ofMillis(300)));
    }

    private static void acceptOne(Inbox inbox, String id) {
        inbox.accept(
                new Inbox.Arrival(id, "place of " + id, "users/1", "{}", Instant.parse("2026-11-24T01:00:00Z")),
                true,
                new Inbox.Limits(1000, Duration.ofMillis(1), 1000));
    }

    /** Accepts events with numbers, and returns those of which that was said to be done. */
    private static List<String> accept(Inbox inbox, int from, int to) {
        var accepted = new ArrayList<String>();
        IntStream.range(from, to).mapToObj(it -> "q" + it).forEach(it -> {
            try {
                acceptOne(inbox, it);
                accepted.add(it);
            } catch (NotReplicated refused) {
                assertThat(inbox.finished(it)).isEmpty();
            }
        });
        return accepted;
    }

    /** The net parts; the replica takes the place of a master that still accepts. */
    private static void promote(RedisProcess replica) {
        try (RedisConnection connection =
                replica.redis().getRequiredConnectionFactory().getConnection()) {
            connection.serverCommands().replicaOfNoOne();
        }
    }

    private static long lost(List<String> accepted, StringRedisTemplate redis) {
        return accepted.stream()
                .filter(it -> !Boolean.TRUE.equals(redis.hasKey(Keys.accepted(it))))
                .count();
    }

    @Test
    void losesWhatOnlyTheOldServerHadUnlessReplicasAreWaitedFor() {
        try (RedisProcess master = RedisProcess.start(folder.resolve("master"), "--appendonly", "yes");
                RedisProcess replica = RedisProcess.replicaOf(master, folder.resolve("replica"))) {
            Inbox careless = inbox(master.redis(), 0);
            Inbox careful = inbox(master.redis(), 1);
            List<String> before = accept(careful, 0, 20);
            promote(replica);
            List<String> withWait = accept(careful, 20, 25);
            List<String> without = accept(careless, 100, 120);
            master.kill();

            assertThat(before).hasSize(20);
            assertThat(lost(before, replica.redis())).isZero();
            assertThat(withWait)
                    .as("said to be accepted though no replica had it")
                    .isEmpty();
            assertThat(without).hasSize(20);
            assertThat(lost(without, replica.redis()))
                    .as("lost without waiting")
                    .isEqualTo(20);
        }
    }

    @Test
    void refusesAnEventThatNoReplicaHasAndTakesItBack() {
        try (RedisProcess alone = RedisProcess.start(folder.resolve("alone"))) {
            Inbox inbox = inbox(alone.redis(), 1);

            assertThatThrownBy(() -> acceptOne(inbox, "q1")).isInstanceOf(NotReplicated.class);
            assertThat(inbox.finished("q1")).isEmpty();
            assertThat(inbox.size()).isZero();
            assertThat(alone.redis().keys("*")).noneMatch(it -> it.contains("q1"));
        }
    }

    @Test
    void findsEverythingInABackupOfTheAppendOnlyFile() throws IOException {
        Path copy = folder.resolve("copy");
        List<String> accepted;
        try (RedisProcess server =
                RedisProcess.start(folder.resolve("server"), "--appendonly", "yes", "--appendfsync", "always")) {
            accepted = accept(inbox(server.redis(), 0), 0, 500);
            FileSystemUtils.copyRecursively(folder.resolve("server"), copy);
            server.kill();
        }
        try (Stream<Path> files = Files.walk(copy)) {
            assertThat(files.filter(Files::isRegularFile))
                    .anyMatch(it -> it.toString().contains("appendonly"));
        }
        try (RedisProcess restored = RedisProcess.start(copy, "--appendonly", "yes", "--appendfsync", "always")) {
            Inbox inbox = inbox(restored.redis(), 0);
            var worked = new ArrayList<String>();
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                inbox.takeOver(100, it -> false).forEach(it -> {
                    worked.add(it.id());
                    inbox.finish(it, new Inbox.Ending(Inbox.End.ANSWERED, Optional.empty(), Duration.ZERO), false);
                });
                return inbox.size() == 0;
            });
            assertThat(worked).containsExactlyInAnyOrderElementsOf(accepted);
        }
    }
}
