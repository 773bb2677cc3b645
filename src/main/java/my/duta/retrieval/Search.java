package my.duta.retrieval;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import my.duta.index.Chunk;
import my.duta.index.ChunkId;
import my.duta.index.ChunkIndex;
import my.duta.index.Letters;
import my.duta.index.Meaning;
import my.duta.index.Said;
import my.duta.index.Scope;
import my.duta.index.Scored;
import my.duta.index.Section;
import my.duta.language.Language;

/**
 * One search of one generation: rankers by word and by meaning name candidates in both languages, and every candidate is
 * measured the same way.
 */
final class Search {

    /** Headings are read of so many more sections than are asked for. */
    private static final int READ_AHEAD = 8;

    /** How many of the next best the first is compared with. */
    private static final int RIVALS = 9;

    /** So many of the texts and questions of a section are taken together. */
    private static final int SEVERAL = 6;

    /** How much likelier a section is the one that is meant, the higher its score; as fitted to the training questions. */
    private static final double SHARPNESS = 16;

    private final ChunkIndex index;
    private final WantedWords wanted;
    private final Scope scope;
    private final Set<ChunkId> hidden;
    private final Weights weights;
    private final Optional<Meaning> meaning;
    private final boolean glossed;
    private final Said own;
    private final Said other;

    /**
     * A search.
     *
     * @param hidden chunks that are treated as if they were not there
     * @param vector the meaning of the query; none for a query without words
     * @param glossed whether that is the meaning of a gloss
     */
    Search(
            ChunkIndex index,
            WantedWords wanted,
            Scope scope,
            Set<ChunkId> hidden,
            Weights weights,
            Optional<float[]> vector,
            boolean glossed) {
        this.index = index;
        this.wanted = wanted;
        this.scope = scope;
        this.hidden = hidden;
        this.weights = weights;
        this.meaning = vector.map(it -> index.meaning(it, scope));
        this.glossed = glossed;
        this.own = index.said(wanted.own(), wanted.language(), scope);
        this.other = index.said(wanted.other(), wanted.language().other(), scope);
    }

    /** What was found, with the signals of how sure that is. */
    record Result(List<Passage> passages, Signals signals) {}

    Result run(int candidates, int most) {
        Set<Section> sections = candidates(candidates + hidden.size());
        if (sections.isEmpty() || wanted.size() == 0) {
            return new Result(List.of(), Signals.NONE);
        }
        var words = new WordFit(wanted.size(), own, other);
        List<Fit> fits = measured(sections, words, most + READ_AHEAD);
        List<Passage> passages = fits.stream()
                .limit(most)
                .map(it -> new Passage(chunk(it.chunk()), weights.score(it, glossed)))
                .toList();
        return new Result(passages, signals(fits, words, passages.get(0).chunk()));
    }

    /** How every candidate fits, the closest look taken at all of them; weights are fitted to that. */
    List<Fit> fits(int candidates) {
        Set<Section> sections = candidates(candidates);
        return sections.isEmpty() || wanted.size() == 0
                ? List.of()
                : measured(sections, new WordFit(wanted.size(), own, other), sections.size());
    }

    /** The sections as they fit, the best first; the closest look is taken at the most promising. */
    private List<Fit> measured(Set<Section> sections, WordFit words, int closely) {
        List<Fit> fits = bestFirst(sections.stream().map(words::of).map(this::withMeaning));
        List<Fit> promising = fits.subList(0, Math.min(closely, fits.size()));
        return bestFirst(
                Stream.concat(read(promising, words).stream(), fits.subList(promising.size(), fits.size()).stream()));
    }

    /** The sections that any of the rankers names. */
    private Set<Section> candidates(int most) {
        var found = new ArrayList<Scored>();
        found.addAll(own.best(most));
        found.addAll(other.best(most));
        meaning.ifPresent(it -> {
            for (Language language : Language.values()) {
                if (index.speaks(language)) {
                    found.addAll(it.nearest(language, most));
                }
            }
        });
        var sections = new LinkedHashSet<Section>();
        found.stream().map(Scored::section).forEach(sections::add);
        found.stream()
                .filter(it -> hidden.contains(it.id()))
                .map(Scored::section)
                .forEach(sections::remove);
        return sections;
    }

    private Fit withMeaning(Fit fit) {
        List<Meaning.Nearness> near = meaning.stream()
                .flatMap(it -> Stream.of(fit.own(), fit.other())
                        .flatMap(Optional::stream)
                        .map(it::of))
                .toList();
        return fit.withMeaning(
                highest(near, Meaning.Nearness::text), highest(near, Meaning.Nearness::nearest), several(near));
    }

    private static double several(List<Meaning.Nearness> near) {
        return near.stream()
                .flatMap(it -> Stream.concat(Stream.of(it.text()), it.asked().stream()))
                .sorted(Comparator.reverseOrder())
                .limit(SEVERAL)
                .mapToDouble(it -> it)
                .average()
                .orElse(0);
    }

    /** Reads how the words of the query stand in the headings and in the text. */
    private List<Fit> read(List<Fit> fits, WordFit words) {
        var letters = Letters.of(wanted.text());
        var ownHeadings = new Headings(wanted.own(), letters, words);
        var otherHeadings = new Headings(wanted.other(), letters, words);
        var closeness = new Closeness(words);
        Map<ChunkId, List<List<Integer>>> ownPlaces = own.places(chunks(fits, Fit::own));
        Map<ChunkId, List<List<Integer>>> otherPlaces = other.places(chunks(fits, Fit::other));
        return fits.stream()
                .map(it -> it.withHeading(headings(ownHeadings, it.own()).max(headings(otherHeadings, it.other())))
                        .withCloseness(closeness(closeness, ownPlaces, it.own())
                                .max(closeness(closeness, otherPlaces, it.other()))))
                .toList();
    }

    private static List<ChunkId> chunks(List<Fit> fits, Function<Fit, Optional<ChunkId>> chunk) {
        return fits.stream().map(chunk).flatMap(Optional::stream).toList();
    }

    private Headings.Measured headings(Headings headings, Optional<ChunkId> chunk) {
        return chunk.flatMap(it -> index.headline(it, scope)).map(headings::of).orElse(Headings.Measured.NONE);
    }

    private static Closeness.Measured closeness(
            Closeness closeness, Map<ChunkId, List<List<Integer>>> places, Optional<ChunkId> chunk) {
        return chunk.map(it -> closeness.of(places.getOrDefault(it, List.of()))).orElse(Closeness.Measured.NONE);
    }

    private record Ranked(Fit fit, double score) {}

    private List<Fit> bestFirst(Stream<Fit> fits) {
        return fits.map(it -> new Ranked(it, weights.score(it, glossed)))
                .sorted(Comparator.comparingDouble(Ranked::score).reversed())
                .map(Ranked::fit)
                .toList();
    }

    private Chunk chunk(ChunkId id) {
        return index.chunk(id, scope).orElseThrow();
    }

    private Signals signals(List<Fit> fits, WordFit words, Chunk chunk) {
        Fit best = fits.get(0);
        double score = weights.score(best, glossed);
        double next = fits.size() == 1 ? 0 : weights.score(fits.get(1), glossed);
        return new Signals(
                best.words(),
                highest(fits, Fit::words),
                best.coverage(),
                WordFit.share(score - next, score),
                WordFit.share(score - mean(fits.subList(1, Math.min(fits.size(), RIVALS + 1))), score),
                share(fits, score),
                (1.0 / rank(best, fits, Fit::words) + 1.0 / rank(best, fits, Fit::nearest)) / 2,
                1.0 / rank(best, fits, Fit::asks),
                1.0 / rank(best, fits, Fit::alike),
                best.cosine(),
                highest(fits, Fit::cosine),
                best.nearest(),
                best.several(),
                best.heading(),
                best.asks(),
                best.alike(),
                best.closeness().sentence(),
                best.closeness().pairs(),
                AnswerType.of(wanted.text()).standsIn(chunk.words()) ? 1 : 0,
                new Particulars(wanted.text()).heldBy(texts(best)),
                wanted.size(),
                words.unknown(),
                glossed ? 1 : 0);
    }

    /** What the first has of all sections, each the likelier meant the higher its score. */
    private double share(List<Fit> fits, double score) {
        return 1
                / fits.stream()
                        .mapToDouble(it -> Math.exp(SHARPNESS * (weights.score(it, glossed) - score)))
                        .sum();
    }

    /** All that the editions of a section say, with their titles. */
    private List<String> texts(Fit fit) {
        return Stream.of(fit.own(), fit.other())
                .flatMap(Optional::stream)
                .map(this::chunk)
                .map(it -> it.edition().title() + "\n" + String.join("\n", it.headings()) + "\n" + it.words())
                .toList();
    }

    private double mean(List<Fit> fits) {
        return fits.stream()
                .mapToDouble(it -> weights.score(it, glossed))
                .average()
                .orElse(0);
    }

    private static <T> double highest(Collection<T> things, ToDoubleFunction<T> measure) {
        return things.stream().mapToDouble(measure).max().orElse(0);
    }

    private static long rank(Fit fit, Collection<Fit> fits, ToDoubleFunction<Fit> measure) {
        double of = measure.applyAsDouble(fit);
        return 1 + fits.stream().filter(it -> measure.applyAsDouble(it) > of).count();
    }
}
