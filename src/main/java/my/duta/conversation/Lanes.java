package my.duta.conversation;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/** Runs what belongs to one place in order, and different places beside each other. */
final class Lanes {

    private final Map<String, CompletableFuture<Void>> tails = new ConcurrentHashMap<>();
    private final Executor executor;

    Lanes(Executor executor) {
        this.executor = executor;
    }

    /** Runs a task after all that were given before for the same place, whether those failed or not. */
    CompletableFuture<Void> run(String place, Runnable task) {
        var done = new CompletableFuture<Void>();
        tails.compute(place, (key, tail) -> {
            CompletableFuture<Void> before = tail == null ? CompletableFuture.completedFuture(null) : tail;
            before.whenCompleteAsync(
                    (ignored, failure) -> {
                        try {
                            task.run();
                            done.complete(null);
                        } catch (RuntimeException | Error e) {
                            done.completeExceptionally(e);
                        }
                    },
                    executor);
            return done;
        });
        return done.whenComplete((ignored, failure) -> tails.remove(place, done));
    }

    int size() {
        return tails.size();
    }
}
