package my.duta.knowledge;

import static my.duta.knowledge.PublishingReplica.stamped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import my.duta.redis.Keys;
import my.duta.redis.TestRedis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.redis.core.StringRedisTemplate;

/** A publication dies after every single step of it: the old or the new generation serves, and a restart heals. */
class PublicationFailpointsIntegrationTests {

    @TempDir
    private Path directory;

    /** Nobody catches it, as nobody catches the end of a process. */
    private static final class Death extends Error {}

    @Test
    void oldOrNewGenerationServesWhereverAPublicationDies() {
        List<String> steps = steps();
        assertThat(steps)
                .contains("read library", "computed vectors", "kept vectors", "kept files", "kept texts")
                .contains("built index", "switched all", "switched replica", "swept");

        for (int deadly = 1; deadly <= steps.size(); deadly++) {
            StringRedisTemplate redis = TestRedis.empty();
            Path disk = directory.resolve("disk-" + deadly);
            boolean switched = deadly > steps.indexOf("switched all");
            try (var dying = new PublishingReplica(redis, disk).with(stamped(1)).start()) {
                int last = deadly;
                var made = new ArrayList<String>();
                dying.with(stamped(2)).failingAt(step -> {
                    made.add(step);
                    if (made.size() == last) {
                        throw new Death();
                    }
                });
                assertThatThrownBy(dying::publish).isInstanceOf(Death.class);

                dying.failingAt(step -> {});
                assertThat(dying.stamps()).hasSize(1);
                dying.publication.follow();
                assertThat(dying.stamps()).as("after '%s'", made.get(last - 1)).containsExactly(switched ? "2" : "1");
            }
            assertThat(PublishingReplica.stamps(serving(redis))).containsExactly(switched ? "2" : "1");
            try (var other = new PublishingReplica(redis, directory.resolve("other-" + deadly))
                    .with(stamped(1))
                    .start()) {
                assertThat(other.stamps()).containsExactly(switched ? "2" : "1");
                assertThat(other.embedder.embedded()).isZero();
            }
            try (var healed =
                    new PublishingReplica(redis, disk).with(stamped(2)).start()) {
                assertThat(healed.stamps()).containsExactly("2");
                assertThat(healed.publication.generations()).hasSize(2);
            }
            assertThat(redis.opsForStream().size(Keys.audit())).isEqualTo(2);
        }
    }

    private static List<my.duta.index.Chunk> serving(StringRedisTemplate redis) {
        SharedGenerations store = PublishingReplica.store(redis);
        return store.chunks(store.serving().orElseThrow().generation());
    }

    /** The steps of a publication that lives. */
    private List<String> steps() {
        var made = new ArrayList<String>();
        try (var living = new PublishingReplica(TestRedis.empty(), directory.resolve("living"))
                .with(stamped(1))
                .start()) {
            living.with(stamped(2)).failingAt(made::add).publish();
        }
        return made;
    }
}
