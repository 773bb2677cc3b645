package my.duta.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import my.duta.answer.Answer.Extent;
import my.duta.answer.Answer.Part;
import my.duta.answer.Answer.Part.Kind;
import my.duta.index.Chunk;
import my.duta.manuscript.Block;
import my.duta.retrieval.Passage;

/**
 * Composes an answer by quoting.
 *
 * <p>The best section speaks: its opening sentence, the sentences that say most about the question, and its list whole,
 * because half a list of steps is worse than none. Of a table it quotes the rows that the question is about. A second
 * section adds one sentence only where it covers what the first leaves out. Every word stands in a cited passage as it
 * is quoted; only the joining of a table's cells is ours.
 */
final class ExtractiveComposer {

    static final String NAME = "extractive";

    private static final int SENTENCES = 5;
    private static final int ROWS = 12;
    private static final int OTHERS = 3;

    private static final Pattern WANTS_ALL =
            Table.pattern("\\b(?:senarai\\w*|semua|apakah|apa|mana|manakah|yang mana|berapa|"
                    + "langkah\\w*|peringkat|tahap|contoh|jenis|beza|list|all|which|what are|what is the difference|steps?|examples?|"
                    + "kinds?|types?|levels?|how (?:do|does|to|can)|bagaimana\\w*|macam mana|mcm mana|camne)\\b");

    private final SentenceSplitter splitter;

    ExtractiveComposer(SentenceSplitter splitter) {
        this.splitter = splitter;
    }

    /**
     * Composes from passages, the best first.
     *
     * @param asked the question, standing alone
     * @param passages at least one
     */
    Composition compose(String asked, List<Passage> passages) {
        Chunk best = passages.get(0).chunk();
        Set<String> terms = Terms.of(asked);
        var citations = new CitationList();
        List<Part> parts = new ArrayList<>(quote(best, asked, terms, citations));
        addition(best, passages, terms)
                .ifPresent(
                        it -> parts.add(new Part(Kind.SENTENCE, it.text(), List.of(citations.numberOf(it.chunk())))));
        return new Composition(List.copyOf(parts), citations.all(), NAME, Extent.WHOLE);
    }

    private List<Part> quote(Chunk chunk, String asked, Set<String> terms, CitationList citations) {
        List<Integer> number = List.of(citations.numberOf(chunk));
        Set<String> quoted = worthQuoting(chunk, terms);
        List<Part> parts = new ArrayList<>();
        for (Block block : chunk.blocks()) {
            if (block instanceof Block.Prose prose) {
                sentences(chunk, prose).stream()
                        .filter(quoted::contains)
                        .forEach(it -> parts.add(new Part(Kind.SENTENCE, it, number)));
            } else if (block instanceof Block.Items items) {
                Kind kind = items.numbered() ? Kind.STEP : Kind.ITEM;
                items.items().forEach(it -> parts.add(new Part(kind, it, number)));
            } else if (block instanceof Block.Table table) {
                rows(table, chunk, asked, terms).forEach(it -> parts.add(new Part(Kind.ITEM, it, number)));
            }
        }
        return parts;
    }

    private Set<String> worthQuoting(Chunk chunk, Set<String> terms) {
        List<String> all = chunk.blocks().stream()
                .filter(Block.Prose.class::isInstance)
                .flatMap(it -> sentences(chunk, (Block.Prose) it).stream())
                .toList();
        if (all.size() <= SENTENCES) {
            return Set.copyOf(new HashSet<>(all));
        }
        Set<String> chosen = new HashSet<>();
        chosen.add(all.get(0));
        all.stream()
                .skip(1)
                .sorted(Comparator.comparingLong((String it) -> Terms.shared(terms, Terms.of(it)))
                        .reversed())
                .limit(SENTENCES - 1L)
                .forEach(chosen::add);
        return chosen;
    }

    private List<String> sentences(Chunk chunk, Block.Prose prose) {
        return splitter.split(prose.text(), chunk.edition().language());
    }

    /** The rows that the question is about: those with most of the question's words that tell rows apart. */
    private static List<String> rows(Block.Table table, Chunk chunk, String asked, Set<String> terms) {
        List<Set<String>> words =
                table.rows().stream().map(it -> Terms.of(String.join(" ", it))).toList();
        Set<String> telling = terms.stream()
                .filter(term -> words.stream().filter(it -> it.contains(term)).count() * 2 <= words.size())
                .filter(term -> words.stream().anyMatch(it -> it.contains(term)))
                .collect(Collectors.toSet());
        long most =
                words.stream().mapToLong(it -> Terms.shared(telling, it)).max().orElse(0);
        boolean about =
                most > 0 && (telling.size() > 1 || !WANTS_ALL.matcher(asked).find());
        boolean whole = !about || Terms.of(chunk.heading()).containsAll(telling);
        return IntStream.range(0, table.rows().size())
                .filter(it -> whole || Terms.shared(telling, words.get(it)) == most)
                .limit(ROWS)
                .mapToObj(it -> row(table.columns(), table.rows().get(it)))
                .toList();
    }

    private static String row(List<String> columns, List<String> cells) {
        return IntStream.range(0, cells.size())
                .filter(it -> !cells.get(it).isBlank())
                .mapToObj(it -> it < columns.size() && !columns.get(it).isBlank()
                        ? columns.get(it) + ": " + cells.get(it)
                        : cells.get(it))
                .collect(Collectors.joining("; "));
    }

    /** One sentence of another section that covers what the best one does not mention at all. */
    private Optional<Sentence> addition(Chunk best, List<Passage> passages, Set<String> terms) {
        Set<String> missing = new HashSet<>(terms);
        missing.removeAll(Terms.of(best.heading() + " " + best.edition().title() + " " + best.words()));
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        return passages.stream()
                .skip(1)
                .limit(OTHERS)
                .map(Passage::chunk)
                .filter(it -> it.edition().language() == best.edition().language())
                .filter(it -> !OpenPoints.saysSo(it))
                .flatMap(chunk -> chunk.blocks().stream()
                        .filter(Block.Prose.class::isInstance)
                        .flatMap(it -> sentences(chunk, (Block.Prose) it).stream())
                        .map(it -> new Sentence(chunk, it)))
                .filter(it -> Terms.shared(missing, it.terms()) > 0)
                .filter(it -> 2 * Terms.shared(terms, it.terms()) > terms.size())
                .max(Comparator.comparingLong((Sentence it) -> Terms.shared(terms, it.terms())));
    }

    private record Sentence(Chunk chunk, String text) {

        Set<String> terms() {
            return Terms.of(text);
        }
    }
}
