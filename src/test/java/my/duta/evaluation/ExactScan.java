package my.duta.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import my.duta.index.Chunk;
import my.duta.language.Language;
import org.apache.lucene.util.VectorUtil;

/** Compares a vector with every other of a language, all held in the heap: what an approximate search is held against. */
final class ExactScan {

    private final Map<Language, List<Entry>> entries;

    private record Entry(String id, float[] vector) {}

    private record Found(String id, float cosine) {}

    /** All vectors must have length one. */
    ExactScan(List<Chunk> chunks, List<float[]> vectors) {
        this.entries = IntStream.range(0, chunks.size())
                .boxed()
                .collect(Collectors.groupingBy(
                        it -> chunks.get(it).edition().language(),
                        Collectors.mapping(
                                it -> new Entry(chunks.get(it).id().value(), vectors.get(it)), Collectors.toList())));
    }

    /** The ids of the nearest, the nearest first. */
    List<String> nearest(float[] vector, Language language, int most) {
        var lowestFirst = new PriorityQueue<Found>(Comparator.comparingDouble(Found::cosine));
        for (Entry it : entries.getOrDefault(language, List.of())) {
            float cosine = VectorUtil.dotProduct(vector, it.vector());
            if (lowestFirst.size() < most) {
                lowestFirst.add(new Found(it.id(), cosine));
            } else if (cosine > lowestFirst.peek().cosine()) {
                lowestFirst.poll();
                lowestFirst.add(new Found(it.id(), cosine));
            }
        }
        var nearest = new ArrayList<>(lowestFirst);
        nearest.sort(Comparator.comparingDouble(Found::cosine).reversed());
        return nearest.stream().map(Found::id).toList();
    }
}
