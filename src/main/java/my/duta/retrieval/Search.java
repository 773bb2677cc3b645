package my.duta.retrieval;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import my.duta.index.Analysis;
import my.duta.index.Chunk;
import my.duta.index.ChunkIndex;
import my.duta.index.Scope;
import my.duta.index.Scored;
import my.duta.index.Section;
import my.duta.index.Wanted;
import my.duta.language.Language;
import my.duta.llm.Embedder;

/** One search of one generation: two rankers in two languages, their fusion, and the signals. */
final class Search {

    /** The words of the other language that may say what was asked; those in the query's own language count 1. */
    static final double OTHER_WORDS = 0.5;

    /** Meaning, where the model knows the language of the query. */
    static final double MEANING = 1;

    /** Meaning, where it does not: the model then sees little but letters that two texts share. */
    static final double MEANING_UNKNOWN_LANGUAGE = 0.15;

    /** The meaning of the query said again, word by word, in a language that the model knows. */
    static final double MEANING_OF_GLOSS = 0.3;

    private final ChunkIndex index;
    private final WantedWords wanted;
    private final Scope scope;

    private List<Scored> byOwnWords = List.of();
    private List<Scored> byOtherWords = List.of();
    private List<Scored> byMeaning = List.of();
    private List<Scored> byOtherMeaning = List.of();

    /** The best chunk of a section in a language, by any ranker. */
    private final Map<Section, Map<Language, Chunk>> read = new HashMap<>();

    Search(ChunkIndex index, WantedWords wanted, Scope scope) {
        this.index = index;
        this.wanted = wanted;
        this.scope = scope;
    }

    void run(Embedder embedder, String text, int candidates) {
        Language own = wanted.language();
        byOwnWords = index.byWords(wanted.own(), own, scope, candidates);
        byOtherWords = index.byWords(wanted.other(), own.other(), scope, candidates);
        if (text.isBlank()) {
            return;
        }
        float[] vector = embedder.embedQuery(text);
        byMeaning = index.byMeaning(vector, own, scope, candidates);
        if (knows(embedder, own) && knows(embedder, own.other())) {
            byOtherMeaning = index.byMeaning(vector, own.other(), scope, candidates);
        } else if (knows(embedder, own.other())) {
            String gloss = wanted.gloss(index);
            byOtherMeaning = gloss.isEmpty()
                    ? List.of()
                    : index.byMeaning(embedder.embedQuery(gloss), own.other(), scope, candidates);
        }
    }

    private static boolean knows(Embedder embedder, Language language) {
        return embedder.languages().contains(language.code());
    }

    /** The sections, the best first. */
    List<RankFusion.Fused<Section>> fused(Embedder embedder) {
        boolean known = knows(embedder, wanted.language());
        return RankFusion.merge(List.of(
                ranking(byOwnWords, 1),
                ranking(onlyInOther(), OTHER_WORDS),
                ranking(byMeaning, known ? MEANING : MEANING_UNKNOWN_LANGUAGE),
                ranking(byOtherMeaning, known ? MEANING : MEANING_OF_GLOSS)));
    }

    /**
     * What only the other language's words find. A section that has an edition in the language of the query is judged by
     * it; counting both editions would lift every section that is found twice above the one that fits best.
     */
    private List<Scored> onlyInOther() {
        Set<Section> own = byOwnWords.stream().map(Scored::section).collect(Collectors.toSet());
        return byOtherWords.stream().filter(it -> !own.contains(it.section())).toList();
    }

    private static Ranking<Section> ranking(List<Scored> scored, double weight) {
        return new Ranking<>(scored.stream().map(Scored::section).toList(), weight);
    }

    /** The chunk that stands for a section: in the language of the query where there is one. */
    Optional<Chunk> passage(Section section) {
        return inLanguage(section, wanted.language())
                .or(() -> inLanguage(section, wanted.language().other()));
    }

    private Optional<Chunk> inLanguage(Section section, Language language) {
        Map<Language, Chunk> editions = read.computeIfAbsent(section, it -> new HashMap<>());
        if (!editions.containsKey(language)) {
            found(section, language)
                    .flatMap(it -> index.chunk(it.id(), scope))
                    .or(() -> index.section(section, language, scope).stream().findFirst())
                    .ifPresent(it -> editions.put(language, it));
        }
        return Optional.ofNullable(editions.get(language));
    }

    /** The piece of a section that a ranker found, the rankers of words first. */
    private Optional<Scored> found(Section section, Language language) {
        return List.of(byOwnWords, byOtherWords, byMeaning, byOtherMeaning).stream()
                .flatMap(List::stream)
                .filter(it -> it.section().equals(section) && it.language() == language)
                .findFirst();
    }

    Signals signals(List<Passage> passages) {
        if (passages.isEmpty() || wanted.own().isEmpty()) {
            return Signals.NONE;
        }
        return new Signals(
                wordScore(first(passages)),
                Math.max(share(best(byOwnWords), ownIdeal()), share(best(byOtherWords), otherIdeal())),
                coverage(first(passages)),
                margin(),
                agreement(),
                score(byMeaning, first(passages)),
                best(byMeaning),
                wanted.own().size(),
                unknown());
    }

    private Section first(List<Passage> passages) {
        Chunk chunk = passages.get(0).chunk();
        return read.entrySet().stream()
                .filter(it -> it.getValue().containsValue(chunk))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private double wordScore(Section section) {
        return Math.max(
                share(score(byOwnWords, section), ownIdeal()), share(score(byOtherWords, section), otherIdeal()));
    }

    private double ownIdeal() {
        return index.ideal(wanted.own(), wanted.language());
    }

    private double otherIdeal() {
        return index.ideal(wanted.other(), wanted.language().other());
    }

    private static double share(double part, double whole) {
        return whole <= 0 ? 0 : Math.min(1, part / whole);
    }

    private static double best(List<Scored> ranking) {
        return ranking.isEmpty() ? 0 : ranking.get(0).score();
    }

    private static double score(List<Scored> ranking, Section section) {
        return ranking.stream()
                .filter(it -> it.section().equals(section))
                .mapToDouble(Scored::score)
                .findFirst()
                .orElse(0);
    }

    /** A word is covered if the section holds it in its own language, or what the other one says for it. */
    private double coverage(Section section) {
        Set<String> own = stems(section, wanted.language());
        Set<String> other = stems(section, wanted.language().other());
        double covered = 0;
        double all = 0;
        for (int i = 0; i < wanted.own().size(); i++) {
            double idf = idf(i);
            all += idf;
            if (holdsAny(own, wanted.own().get(i))
                    || holdsAny(other, wanted.other().get(i))) {
                covered += idf;
            }
        }
        return share(covered, all);
    }

    /** The rarity of a word, in the language that knows it better. */
    private double idf(int i) {
        return Math.min(
                index.idf(wanted.own().get(i), wanted.language()),
                index.holds(wanted.other().get(i), wanted.language().other())
                        ? index.idf(wanted.other().get(i), wanted.language().other())
                        : Double.MAX_VALUE);
    }

    private Set<String> stems(Section section, Language language) {
        var stems = new HashSet<String>();
        inLanguage(section, language)
                .ifPresent(it ->
                        Analysis.of(language).terms(it.withHeadings()).forEach(term -> stems.addAll(term.stems())));
        return stems;
    }

    private static boolean holdsAny(Set<String> stems, Wanted wanted) {
        return wanted.anyOf().stream().anyMatch(term -> term.stems().stream().anyMatch(stems::contains));
    }

    private double margin() {
        List<Scored> words = byOwnWords.isEmpty() ? byOtherWords : byOwnWords;
        if (words.isEmpty()) {
            return 0;
        }
        Scored best = words.get(0);
        double next = words.stream()
                .filter(it -> !it.section().equals(best.section()))
                .mapToDouble(Scored::score)
                .findFirst()
                .orElse(0);
        return share(best.score() - next, best.score());
    }

    private double agreement() {
        List<Scored> words = byOwnWords.isEmpty() ? byOtherWords : byOwnWords;
        int rank = words.isEmpty() ? 0 : ranking(byMeaning, 1).rank(words.get(0).section());
        return rank == 0 ? 0 : 1.0 / rank;
    }

    private double unknown() {
        long unknown = 0;
        for (int i = 0; i < wanted.own().size(); i++) {
            if (!index.holds(wanted.own().get(i), wanted.language())
                    && !index.holds(wanted.other().get(i), wanted.language().other())) {
                unknown++;
            }
        }
        return (double) unknown / wanted.own().size();
    }
}
