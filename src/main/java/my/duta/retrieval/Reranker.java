package my.duta.retrieval;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import my.duta.index.Analysis;
import my.duta.index.Chunk;
import my.duta.index.ChunkIndex;
import my.duta.index.Term;
import my.duta.index.Wanted;
import my.duta.language.Language;

/**
 * Orders passages anew by how well their heading asks what the query asks.
 *
 * <p>Fused ranks lie so close together that two sections of one subject can hardly be told apart by them, but their
 * headings can: one of them asks the officer's question. How well is the harmonic mean of the share of the query's words
 * that heading and title hold, and the share of the heading's words that the query holds, rare words weighing more.
 */
final class Reranker {

    /** What a heading that asks just the query adds to a passage, measured against the score of the best. */
    private static final double HEADING = 0.3;

    private final WantedWords wanted;
    private final ChunkIndex index;

    Reranker(WantedWords wanted, ChunkIndex index) {
        this.wanted = wanted;
        this.index = index;
    }

    List<Passage> reranked(List<Passage> passages) {
        if (passages.isEmpty()) {
            return passages;
        }
        double best = passages.get(0).score();
        return passages.stream()
                .sorted(Comparator.comparingDouble((Passage it) -> -(it.score() / best + HEADING * asks(it.chunk()))))
                .toList();
    }

    private double asks(Chunk chunk) {
        Language language = chunk.edition().language();
        List<Wanted> words = language == wanted.language()
                ? wanted.own()
                : wanted.other().subList(0, wanted.own().size());
        List<Term> heading = Analysis.of(language).terms(chunk.heading());
        Set<String> around = stems(Analysis.of(language).terms(chunk.edition().title()));
        around.addAll(stems(heading));
        double recall = share(words, language, around);
        Set<String> asked = words.stream()
                .flatMap(it -> it.anyOf().stream())
                .flatMap(it -> it.stems().stream())
                .collect(Collectors.toSet());
        double precision = share(
                IntStream.range(0, heading.size())
                        .mapToObj(it -> new Wanted(List.of(heading.get(it)), 1))
                        .toList(),
                language,
                asked);
        return recall + precision == 0 ? 0 : 2 * recall * precision / (recall + precision);
    }

    /** The share of words that are among the stems, the rarer the heavier. */
    private double share(List<Wanted> words, Language language, Set<String> stems) {
        double all = 0;
        double held = 0;
        for (Wanted word : words) {
            double idf = word.anyOf().isEmpty() ? 0 : index.idf(word, language);
            all += idf;
            boolean holds =
                    word.anyOf().stream().anyMatch(it -> it.stems().stream().anyMatch(stems::contains));
            held += holds ? idf : 0;
        }
        return all == 0 ? 0 : held / all;
    }

    private static Set<String> stems(List<Term> terms) {
        return terms.stream().flatMap(it -> it.stems().stream()).collect(Collectors.toCollection(HashSet::new));
    }
}
