package my.duta.evaluation;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import my.duta.index.Chunk;

/**
 * Chunks and questions that every ranker gets alike.
 *
 * @param names what a chunk is counted as, so that two pieces or two editions of one section are one
 */
record BenchmarkSet(String name, List<Chunk> chunks, List<Asking> askings, Function<String, String> names) {

    BenchmarkSet {
        chunks = List.copyOf(chunks);
        askings = List.copyOf(askings);
    }

    /** The names of ranked chunks, each once. */
    List<String> named(List<String> chunks) {
        return chunks.stream()
                .map(names)
                .distinct()
                .limit(RetrievalScores.RANKS)
                .toList();
    }

    /** The same with at most so many questions, spread evenly over them. */
    BenchmarkSet limitedTo(int questions) {
        int every = Math.max(1, askings.size() / questions);
        List<Asking> some = IntStream.range(0, askings.size())
                .filter(it -> it % every == 0)
                .limit(questions)
                .mapToObj(askings::get)
                .toList();
        return new BenchmarkSet(name, chunks, some, names);
    }
}
