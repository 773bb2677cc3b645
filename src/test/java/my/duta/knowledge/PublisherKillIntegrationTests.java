package my.duta.knowledge;

import static my.duta.knowledge.PublishingReplica.stamped;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import my.duta.index.Chunk;
import my.duta.redis.Keys;
import my.duta.redis.TestRedis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.redis.core.StringRedisTemplate;

/**
 * A process that publishes is killed at moments of chance. How often is the system property {@code duta.kills}, by
 * default 5.
 */
class PublisherKillIntegrationTests {

    private static final int KILLS = Integer.getInteger("duta.kills", 5);

    @TempDir
    private Path directory;

    private final Random chance = new Random(20261124);

    @Test
    void oldOrNewGenerationServesAfterEveryKill() throws Exception {
        StringRedisTemplate redis = TestRedis.empty();
        for (int i = 0; i < KILLS; i++) {
            killWhilePublishing(1 + 1000 * i);

            SharedGenerations store = PublishingReplica.store(redis);
            SharedGenerations.Serving serving = store.serving().orElseThrow();
            List<Chunk> chunks = store.chunks(serving.generation());
            assertThat(PublishingReplica.stamps(chunks)).hasSize(1);
            assertThat(redis.opsForStream().size(Keys.audit())).isEqualTo(serving.epoch());
            assertThat(store.kept()).filteredOn(KeptGeneration::serving).hasSize(1);

            int next = 1000 * (i + 1);
            try (var restarted = new PublishingReplica(redis, directory.resolve("disk"))) {
                restarted.publication.follow();
                assertThat(restarted.chunks()).isEqualTo(chunks);
                assertThat(restarted.embedder.embedded()).isZero();
                restarted.with(stamped(next)).publish();
                assertThat(restarted.stamps()).containsExactly(String.valueOf(next));
            }
        }
        assertThat(redis.opsForHash().size(Keys.vectors("words"))).isEqualTo(100L * PublishingReplica.KEPT);
    }

    private void killWhilePublishing(int version) throws IOException, InterruptedException {
        Process publisher = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        PublisherProcess.class.getName(),
                        String.valueOf(TestRedis.port()),
                        directory.resolve("disk").toString(),
                        String.valueOf(version))
                .redirectErrorStream(true)
                .start();
        try (BufferedReader said = publisher.inputReader()) {
            while (!String.valueOf(said.readLine()).startsWith("published")) {
                assertThat(publisher.isAlive()).isTrue();
            }
            publisher.waitFor(chance.nextInt(300), TimeUnit.MILLISECONDS);
        } finally {
            publisher.destroyForcibly().waitFor();
        }
    }
}
