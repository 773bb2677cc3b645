package my.duta.index;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The generation that is searched now. It is switched in one step; a search that began before sees the old one out. */
@Component
public class ServingIndex implements AutoCloseable {

    private volatile ChunkIndex current;
    private volatile boolean closed;
    private final ThreadLocal<@Nullable ChunkIndex> held = new ThreadLocal<>();

    public ServingIndex() {
        this(ChunkIndex.inMemory(List.of(), List.of()));
    }

    /** Serves an index from the start. */
    public ServingIndex(ChunkIndex first) {
        this.current = first;
    }

    /**
     * Searches one generation, which stays the same until the search returns. A search within a search sees the
     * generation of the outer one, whatever was switched meanwhile.
     *
     * @throws IllegalStateException if nothing is served any more because Duta is ending
     */
    public <T> T with(Function<ChunkIndex, T> search) {
        ChunkIndex outer = held.get();
        if (outer != null) {
            return search.apply(outer);
        }
        while (true) {
            ChunkIndex index = current;
            if (index.retain()) {
                held.set(index);
                try {
                    return search.apply(index);
                } finally {
                    held.remove();
                    index.release();
                }
            }
            if (closed) {
                throw new IllegalStateException("Duta is ending; nothing is searched any more");
            }
        }
    }

    /** Names the generation that is served now. */
    public String generation() {
        return current.generation();
    }

    /** Serves another generation from now on, and closes the one before when its last search is done. */
    public synchronized void switchTo(ChunkIndex next) {
        ChunkIndex before = current;
        current = next;
        before.close();
    }

    @Override
    public synchronized void close() {
        closed = true;
        current.close();
    }
}
