package my.duta.answer;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import my.duta.index.Chunk;
import my.duta.retrieval.Findings;
import my.duta.retrieval.Passage;
import my.duta.retrieval.Query;
import my.duta.retrieval.Signals;

/** Finds in a handful of chunks, by the words they share with the query. */
final class FixtureSearch implements Search {

    private final List<Chunk> chunks;

    FixtureSearch(List<Chunk> chunks) {
        this.chunks = chunks;
    }

    @Override
    public Findings find(Query query) {
        Set<String> terms = Terms.of(query.text());
        List<Passage> passages = chunks.stream()
                .map(it -> new Passage(it, share(terms, it.heading() + " " + it.words())))
                .filter(it -> it.score() > 0)
                .sorted(Comparator.comparingDouble(Passage::score)
                        .reversed()
                        .thenComparing(it -> it.chunk().edition().language() != query.language()))
                .toList();
        double covered = passages.isEmpty() ? 0 : passages.get(0).score();
        double heading =
                passages.isEmpty() ? 0 : share(terms, passages.get(0).chunk().heading());
        return new Findings(
                query.text(),
                passages,
                new Signals(
                        covered,
                        covered,
                        covered,
                        covered / 4,
                        covered / 3,
                        covered,
                        covered,
                        heading,
                        heading,
                        covered,
                        covered,
                        covered,
                        covered,
                        heading,
                        heading,
                        heading,
                        covered,
                        covered,
                        1,
                        1,
                        terms.size(),
                        1 - covered,
                        0));
    }

    private static double share(Set<String> terms, String text) {
        return terms.isEmpty() ? 0 : (double) Terms.shared(terms, Terms.of(text)) / terms.size();
    }

    @Override
    public <T> T within(Function<String, T> work) {
        return work.apply("fixture");
    }

    @Override
    public Optional<String> audience(Optional<String> agency) {
        return Optional.empty();
    }

    @Override
    public boolean shows(String chunk, Optional<String> agency) {
        return true;
    }

    @Override
    public Optional<Chunk> chunk(String id, Optional<String> agency) {
        return chunks.stream().filter(it -> it.id().value().equals(id)).findFirst();
    }

    @Override
    public List<Chunk> neighbours(Chunk chunk, Optional<String> agency) {
        return List.of();
    }
}
