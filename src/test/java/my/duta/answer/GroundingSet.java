package my.duta.answer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Pattern;
import my.duta.index.Chunk;
import my.duta.knowledge.Library;
import my.duta.language.Dictionary;
import my.duta.language.Language;
import my.duta.language.Sentences;
import my.duta.manuscript.Block;
import my.duta.manuscript.ManuscriptProperties;
import my.duta.manuscript.ManuscriptReader;
import org.springframework.util.unit.DataSize;

/** Sentences that sections of the shipped library support, and sentences that they do not, made from those by a seed. */
final class GroundingSet {

    private static final Pattern ADDRESS = Pattern.compile("https?:|www\\.|\\S@\\S|[\\p{L}\\p{N}]\\.\\p{Ll}{2,}");
    private static final int LEAST_WORDS = 5;

    private final List<Chunk> chunks = Library.in(Path.of("knowledge"))
            .chunks(new ManuscriptReader(new ManuscriptProperties(DataSize.ofMegabytes(20))));
    private final List<Case> sentences = new ArrayList<>();
    private final Paraphrases paraphrases;
    private final int most;
    private final long seed;

    /**
     * A sentence with the section that it cites.
     *
     * @param kind how it was made
     * @param original the sentence that it was made from
     */
    record Case(String kind, String sentence, Chunk cited, Language language, String original) {

        private Case made(Enum<?> way, String made) {
            return new Case(way.name(), made, cited, language, sentence);
        }

        private Case citing(Chunk other) {
            return new Case(kind, sentence, other, language, original);
        }
    }

    /** With at most so many sentences gone wrong of each kind, and twice as many true ones. */
    GroundingSet(long seed, int most, Dictionary dictionary) {
        this.seed = seed;
        this.most = most;
        this.paraphrases = new Paraphrases(dictionary);
        chunks.forEach(this::read);
        Collections.shuffle(sentences, new Random(seed));
    }

    private void read(Chunk chunk) {
        Language language = chunk.edition().language();
        chunk.blocks().stream()
                .filter(it -> !(it instanceof Block.Table))
                .flatMap(it -> Sentences.split(it.words(), language).stream())
                .filter(it -> it.endsWith(".") && it.split(" ").length >= LEAST_WORDS)
                .filter(it -> !ADDRESS.matcher(it).find())
                .forEach(it -> sentences.add(new Case("", it, chunk, language, it)));
    }

    /** True sentences, by kind. */
    Map<String, List<Case>> trueOnes() {
        Map<String, List<Case>> all = new LinkedHashMap<>();
        for (Paraphrases.Kind kind : Paraphrases.Kind.values()) {
            all.put(
                    kind.name(),
                    some(
                            2 * most,
                            it -> paraphrases
                                    .of(kind, it.sentence(), it.language())
                                    .map(said -> it.made(kind, said))));
        }
        return all;
    }

    /** Sentences gone wrong, by kind. */
    Map<String, List<Case>> mutated() {
        var random = new Random(seed);
        var mutations = new Mutations(random);
        Map<String, List<Case>> all = new LinkedHashMap<>();
        for (Mutations.Kind kind : Mutations.Kind.values()) {
            all.put(
                    kind.name(),
                    some(
                            most,
                            it -> (switch (kind) {
                                case OTHER_SECTION ->
                                    Optional.of(it.made(kind, it.sentence()).citing(other(it.cited(), random)))
                                            .filter(moved ->
                                                    !moved.cited().words().contains(it.sentence()));
                                case OTHER_LANGUAGE ->
                                    Optional.of(new Case(
                                            kind.name(),
                                            it.sentence(),
                                            it.cited(),
                                            it.language().other(),
                                            it.sentence()));
                                default ->
                                    mutations
                                            .of(kind, it.sentence(), it.cited().words(), it.language())
                                            .map(made -> it.made(kind, made));
                            })));
        }
        return all;
    }

    /** Four times as many true sentences as they stand, that cite the same section in the other language. */
    Map<String, List<Case>> acrossLanguages() {
        Map<String, Chunk> twins = twins();
        return Map.of(
                Paraphrases.Kind.AS_IT_STANDS.name(),
                some(
                        4 * most,
                        it -> Optional.ofNullable(twins.get(it.cited().id().value()))
                                .map(it::citing)));
    }

    /** Sentences gone wrong that cite the section in the other language, by kind. */
    Map<String, List<Case>> mutatedAcrossLanguages() {
        Map<String, Chunk> twins = twins();
        Map<String, List<Case>> all = new LinkedHashMap<>();
        mutated()
                .forEach((kind, made) -> all.put(
                        kind,
                        made.stream()
                                .filter(it -> twins.containsKey(it.cited().id().value()))
                                .map(it -> it.citing(twins.get(it.cited().id().value())))
                                .toList()));
        all.remove(Mutations.Kind.OTHER_LANGUAGE.name());
        return all;
    }

    /** Another section in the same language: half of the time of the same source. */
    private Chunk other(Chunk chunk, Random random) {
        boolean close = random.nextBoolean();
        List<Chunk> others = chunks.stream()
                .filter(it -> it.edition().language() == chunk.edition().language() && !it.equals(chunk))
                .toList();
        List<Chunk> same = others.stream()
                .filter(it -> it.edition().source().equals(chunk.edition().source()))
                .toList();
        List<Chunk> from = close && !same.isEmpty() ? same : others;
        return from.get(random.nextInt(from.size()));
    }

    /** By the place within the source: both editions have the same sections in the same order. */
    private Map<String, Chunk> twins() {
        Map<String, Map<Language, List<Chunk>>> sources = new HashMap<>();
        chunks.forEach(it -> sources.computeIfAbsent(it.edition().source(), source -> new HashMap<>())
                .computeIfAbsent(it.edition().language(), language -> new ArrayList<>())
                .add(it));
        Map<String, Chunk> twins = new HashMap<>();
        sources.values().forEach(editions -> {
            List<Chunk> malay = editions.getOrDefault(Language.MALAY, List.of());
            List<Chunk> english = editions.getOrDefault(Language.ENGLISH, List.of());
            for (int i = 0; malay.size() == english.size() && i < malay.size(); i++) {
                twins.put(malay.get(i).id().value(), english.get(i));
                twins.put(english.get(i).id().value(), malay.get(i));
            }
        });
        return twins;
    }

    private List<Case> some(int limit, Function<Case, Optional<Case>> make) {
        return sentences.stream()
                .map(make)
                .flatMap(Optional::stream)
                .limit(limit)
                .toList();
    }
}
