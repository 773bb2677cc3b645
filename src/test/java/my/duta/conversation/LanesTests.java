package my.duta.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LanesTests {

    private final ExecutorService executor = Executors.newFixedThreadPool(8);
    private final Lanes lanes = new Lanes(executor);

    @AfterEach
    void stop() {
        executor.shutdownNow();
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void runsWhatBelongsToOnePlaceInOrder() {
        List<Integer> run = new CopyOnWriteArrayList<>();
        var all = IntStream.range(0, 500)
                .mapToObj(i -> lanes.run("a", () -> run.add(i)))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(all).join();

        assertThat(run)
                .containsExactlyElementsOf(IntStream.range(0, 500).boxed().toList());
    }

    @Test
    void runsDifferentPlacesBesideEachOther() {
        var first = new CountDownLatch(1);
        CompletableFuture<Void> waiting = lanes.run("a", () -> waitFor(first));

        lanes.run("b", first::countDown).join();

        waiting.join();
    }

    @Test
    void goesOnAfterATaskThatFailed() {
        CompletableFuture<Void> failed = lanes.run("a", () -> {
            throw new IllegalStateException("no");
        });
        lanes.run("a", () -> {}).join();

        assertThat(failed).isCompletedExceptionally();
    }

    @Test
    void forgetsAPlaceWhereNothingIsLeftToDo() {
        for (int i = 0; i < 100; i++) {
            lanes.run("place " + i, () -> {}).join();
        }

        await().until(() -> lanes.size() == 0);
    }
}
