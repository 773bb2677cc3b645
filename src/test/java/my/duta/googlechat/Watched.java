package my.duta.googlechat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import my.duta.chat.Reaction;
import my.duta.conversation.Delivery;

/** A delivery whose end can be waited for. */
final class Watched {

    private final CompletableFuture<String> end = new CompletableFuture<>();
    private final AtomicInteger ends = new AtomicInteger();

    Delivery saying(Reaction reaction) {
        return new Delivery(reaction, () -> ended("received"), () -> ended("lost"));
    }

    private void ended(String how) {
        ends.incrementAndGet();
        end.complete(how);
    }

    String end() throws Exception {
        String how = end.get(10, TimeUnit.SECONDS);
        assertThat(ends).hasValue(1);
        return how;
    }
}
