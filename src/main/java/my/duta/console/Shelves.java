package my.duta.console;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import my.duta.index.Chunk;
import my.duta.index.ChunkIndex;
import my.duta.index.ServingIndex;
import org.springframework.stereotype.Component;

/** Knows what stands in the generation that serves; it is read once for each generation. */
@Component
class Shelves {

    private final ServingIndex serving;
    private volatile Shelf last = new Shelf("", Map.of());

    Shelves(ServingIndex serving) {
        this.serving = serving;
    }

    /**
     * A generation by its sources.
     *
     * @param sources the chunks of each, by the id of the source
     */
    record Shelf(String generation, Map<String, List<Chunk>> sources) {

        public int chunks() {
            return sources.values().stream().mapToInt(List::size).sum();
        }

        /** How many sources there are. */
        public int size() {
            return sources.size();
        }
    }

    Shelf serving() {
        Shelf known = last;
        if (!known.generation().equals(serving.generation())) {
            known = serving.with(Shelves::read);
            last = known;
        }
        return known;
    }

    private static Shelf read(ChunkIndex index) {
        return new Shelf(
                index.generation(),
                index.chunks().stream()
                        .collect(
                                Collectors.groupingBy(it -> it.edition().source(), TreeMap::new, Collectors.toList())));
    }
}
