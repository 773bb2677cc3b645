package my.duta.index;

import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The generation that is searched now. It is switched in one step; a search that began before sees the old one out. */
@Component
public class ServingIndex implements AutoCloseable {

    private volatile ChunkIndex current;

    public ServingIndex() {
        this(ChunkIndex.inMemory(List.of(), List.of()));
    }

    /** Serves an index from the start. */
    public ServingIndex(ChunkIndex first) {
        this.current = first;
    }

    /** Searches one generation, which stays the same until the search returns. */
    public <T> T with(Function<ChunkIndex, T> search) {
        while (true) {
            ChunkIndex index = current;
            if (index.retain()) {
                try {
                    return search.apply(index);
                } finally {
                    index.release();
                }
            }
        }
    }

    /** Names the generation that is searched now. */
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
    public void close() {
        current.close();
    }
}
