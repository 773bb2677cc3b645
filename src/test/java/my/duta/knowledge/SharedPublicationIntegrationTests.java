package my.duta.knowledge;

import static my.duta.knowledge.PublishingReplica.stamped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import my.duta.redis.Keys;
import my.duta.redis.TestRedis;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.redis.core.StringRedisTemplate;

/** Replicas that share their generations: publishing, following, starting again, going back. */
class SharedPublicationIntegrationTests {

    @TempDir
    private Path directory;

    private final List<PublishingReplica> replicas = new ArrayList<>();
    private StringRedisTemplate redis;

    @BeforeEach
    void empty() {
        redis = TestRedis.empty();
    }

    @AfterEach
    void stop() {
        replicas.forEach(PublishingReplica::close);
    }

    /** A replica with a disk; the same name is the same disk. */
    private PublishingReplica replica(String disk) {
        var replica = new PublishingReplica(redis, directory.resolve(disk));
        replicas.add(replica);
        return replica;
    }

    @Test
    void secondReplicaServesTheSameWithoutEmbedding() {
        PublishingReplica one = replica("one").with(stamped(1)).start();
        PublishingReplica two = replica("two").with(stamped(1)).start();

        assertThat(two.serving.generation()).isEqualTo(one.serving.generation());
        assertThat(two.chunks()).isEqualTo(one.chunks());
        assertThat(one.embedder.embedded()).isEqualTo(100);
        assertThat(two.embedder.embedded()).isZero();
    }

    @Test
    void replicasFollowByTheMessage() {
        PublishingReplica one = replica("one").with(stamped(1)).start();
        PublishingReplica two = replica("two").with(stamped(1)).start();
        two.follower.start();

        one.with(stamped(2)).publish();

        await().atMost(Duration.ofSeconds(10)).until(() -> two.stamps().contains("2"));
        one.publication.rollBack(Optional.empty(), "penerbit");
        await().atMost(Duration.ofSeconds(10)).until(() -> two.stamps().contains("1"));
        assertThat(two.embedder.embedded()).isZero();
    }

    @Test
    void replicaFollowsWithoutAMessageWhenItLooks() {
        PublishingReplica one = replica("one").with(stamped(1)).start();
        PublishingReplica two = replica("two").with(stamped(1)).start();
        one.with(stamped(2)).publish();
        assertThat(two.stamps()).containsExactly("1");

        two.publication.follow();

        assertThat(two.stamps()).containsExactly("2");
    }

    @Test
    void newLibraryIsPublishedAtTheStartOnce() {
        replica("one").with(stamped(1)).start();
        PublishingReplica newer = replica("two").with(stamped(2)).start();
        PublishingReplica older = replica("three").with(stamped(1)).start();

        assertThat(newer.stamps()).containsExactly("2");
        assertThat(older.stamps()).containsExactly("2");
        assertThat(redis.opsForStream().size(Keys.audit())).isEqualTo(2);
    }

    @Test
    void rollBackIsOneCallAndSurvivesARestart() {
        PublishingReplica one = replica("one").with(stamped(1)).start();
        String first = one.serving.generation();
        one.with(stamped(2)).publish();

        Publication.Published back = one.publication.rollBack(Optional.empty(), "penerbit");

        assertThat(back.generation()).isEqualTo(first);
        assertThat(back.embedded()).isZero();
        assertThat(one.stamps()).containsExactly("1");
        assertThat(replica("one").with(stamped(2)).start().stamps()).containsExactly("1");
        assertThat(replica("two").with(stamped(2)).start().stamps()).containsExactly("1");
        assertThat(one.publication.generations())
                .extracting(KeptGeneration::number, KeptGeneration::serving, KeptGeneration::by)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2L, false, "penerbit"),
                        org.assertj.core.groups.Tuple.tuple(1L, true, "duta"));
    }

    @Test
    void rollsBackStepByStepOrToAName() {
        PublishingReplica one = replica("one").with(stamped(1)).start();
        one.with(stamped(2)).publish();
        String third = one.with(stamped(3)).publish().generation();

        one.publication.rollBack(Optional.empty(), "penerbit");
        one.publication.rollBack(Optional.empty(), "penerbit");
        assertThat(one.stamps()).containsExactly("1");
        assertThatThrownBy(() -> one.publication.rollBack(Optional.empty(), "penerbit"))
                .isInstanceOfSatisfying(
                        NotPublished.class,
                        it -> assertThat(it.reason()).isEqualTo(NotPublished.Reason.NOTHING_BEFORE));

        one.publication.rollBack(Optional.of(third.substring(0, 8)), "penerbit");
        assertThat(one.stamps()).containsExactly("3");
        assertThatThrownBy(() -> one.publication.rollBack(Optional.of("zzzz"), "penerbit"))
                .isInstanceOfSatisfying(
                        NotPublished.class, it -> assertThat(it.reason()).isEqualTo(NotPublished.Reason.NOT_KEPT));
    }

    @Test
    void publishingWhatWasRolledBackServesItAgain() {
        PublishingReplica one = replica("one").with(stamped(1)).start();
        String second = one.with(stamped(2)).publish().generation();
        one.publication.rollBack(Optional.empty(), "penerbit");

        Publication.Published again = one.publish();

        assertThat(again.generation()).isEqualTo(second);
        assertThat(again.built()).isFalse();
        assertThat(one.stamps()).containsExactly("2");
        assertThat(one.publication.generations().get(0).number()).isEqualTo(4);
    }

    @Test
    void givesTheChunksOfEveryKeptGeneration() {
        PublishingReplica one = replica("one").with(stamped(1)).start();
        String first = one.serving.generation();
        String second = one.with(stamped(2)).publish().generation();

        assertThat(PublishingReplica.stamps(one.publication.chunksOf(first))).containsExactly("1");
        assertThat(PublishingReplica.stamps(one.publication.chunksOf(second))).containsExactly("2");
    }

    @Test
    void changedParagraphEmbedsItsChunkAlone() {
        PublishingReplica one = replica("one")
                .with(new Library(List.of(Editions.principlesInMalay(), Editions.principlesInEnglish())))
                .start();
        PublishingReplica two = replica("two");

        Publication.Published published = two.with(new Library(List.of(
                        Editions.with("Gunakan dengan `hati-hati`.", "Gunakan selalu."),
                        Editions.principlesInEnglish())))
                .publish();

        assertThat(one.embedder.embedded()).isEqualTo(6);
        assertThat(published.embedded()).isEqualTo(1);
        assertThat(two.embedder.embedded()).isEqualTo(1);
        assertThat(two.publication.generations().get(0).embedded()).isEqualTo(1);
    }

    @Test
    void ofTwoPublishersOneWinsAndTheOtherIsTold() throws Exception {
        PublishingReplica one = replica("one").with(stamped(1)).start();
        PublishingReplica two = replica("two").with(stamped(1)).start();
        int overtaken = 0;
        for (int round = 0; round < 10; round++) {
            var barrier = new CyclicBarrier(2);
            var first = publish(one.with(stamped(10 + 2 * round)), barrier);
            var second = publish(two.with(stamped(11 + 2 * round)), barrier);

            List<String> outcomes = List.of(first.get(), second.get());

            assertThat(outcomes).contains("published");
            overtaken += outcomes.contains("OVERTAKEN") ? 1 : 0;
            one.publication.follow();
            two.publication.follow();
            assertThat(one.serving.generation()).isEqualTo(two.serving.generation());
            assertThat(one.stamps()).hasSize(1).isEqualTo(two.stamps());
        }
        assertThat(overtaken).isPositive();
        String epoch = String.valueOf(redis.opsForHash().get(Keys.serving(), "epoch"));
        assertThat(redis.opsForStream().size(Keys.audit())).isEqualTo(Long.parseLong(epoch));
    }

    /** Publishes together with another: both have looked what serves before one switches. */
    private static CompletableFuture<String> publish(PublishingReplica replica, CyclicBarrier barrier) {
        replica.failingAt(step -> {
            if (step.equals("read library")) {
                try {
                    barrier.await();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }
        });
        return CompletableFuture.supplyAsync(() -> {
            try {
                replica.publish();
                return "published";
            } catch (NotPublished e) {
                return e.reason().name();
            }
        });
    }

    @Test
    void leavesNoVectorBehindThatNothingUses() {
        PublishingReplica one = replica("one").with(stamped(1)).start();
        for (int i = 2; i < 8; i++) {
            one.with(stamped(i)).publish();
        }

        assertThat(redis.opsForHash().size(Keys.vectors("words"))).isEqualTo(100L * PublishingReplica.KEPT);
    }

    @Test
    void brokenLibraryAtTheStartLeavesWhatServes() {
        replica("one").with(stamped(1)).start();

        PublishingReplica broken = replica("two")
                .with(new Library(List.of(Editions.with("language: ms", "language: fr"))))
                .start();

        assertThat(broken.stamps()).containsExactly("1");
    }

    @Test
    void refusesToPublishWhileRedisIsAway() {
        PublishingReplica one = replica("one").with(stamped(1)).start();
        redis = TestRedis.away();
        PublishingReplica cut = replica("one").with(stamped(2)).start();

        assertThat(cut.stamps()).containsExactly("1");
        assertThatThrownBy(cut::publish)
                .isInstanceOfSatisfying(
                        NotPublished.class, it -> assertThat(it.reason()).isEqualTo(NotPublished.Reason.REDIS_AWAY));
        cut.publication.follow();
        assertThat(cut.stamps()).containsExactly("1");
        assertThat(one.stamps()).containsExactly("1");
    }

    @Test
    void servesItsLibraryWhileRedisIsAwayAndNothingWasServedBefore() {
        redis = TestRedis.away();

        assertThat(replica("one").with(stamped(1)).start().stamps()).containsExactly("1");
    }

    @Test
    void publishesAnewWhatRedisLost() {
        PublishingReplica one = replica("one").with(stamped(1)).start();
        TestRedis.empty();

        one.publication.follow();

        assertThat(one.store.serving()).isPresent();
        assertThat(replica("two").with(stamped(1)).start().embedder.embedded()).isZero();
        assertThat(one.embedder.embedded()).isEqualTo(100);
    }

    @Test
    void goesOnServingWhenWhatServesCannotBeLoaded() {
        PublishingReplica one = replica("one").with(stamped(1)).start();
        PublishingReplica two = replica("two").with(stamped(1)).start();
        String second = one.with(stamped(2)).publish().generation();
        String file = "sumber-3/ms.md";
        Object kept = redis.opsForHash().get(Keys.generation(second), file);
        redis.opsForHash().delete(Keys.generation(second), file);

        two.publication.follow();
        assertThat(two.stamps()).containsExactly("1");
        assertThat(two.meters
                        .counter("duta.knowledge.followed", "outcome", "failed")
                        .count())
                .isEqualTo(1);

        redis.opsForHash().put(Keys.generation(second), file, String.valueOf(kept));
        two.publication.follow();
        assertThat(two.stamps()).containsExactly("2");
    }
}
