package my.duta.evaluation;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import my.duta.evaluation.PublicSet.Asked;
import my.duta.evaluation.PublicSet.Document;
import my.duta.index.Audience;
import my.duta.index.Chunk;
import my.duta.index.ChunkId;
import my.duta.index.Edition;
import my.duta.knowledge.Embeddings;
import my.duta.language.Language;
import my.duta.language.LanguageDetector;
import my.duta.llm.Embedder;
import my.duta.manuscript.Block;
import my.duta.retrieval.Finder;
import my.duta.retrieval.Query;

/** Runs our retrieval and our confidence over a public question set in the form of BEIR. */
public final class RetrievalEvaluation {

    /** Documents that are looked at to detect the language of a corpus. */
    private static final int SAMPLE = 200;

    private static final int TOLD_EVERY = 100;

    private final Embedder embedder;
    private final Path cache;
    private final Clock clock;
    private final LanguageDetector detector = new LanguageDetector();

    /**
     * Measures with an embedding model.
     *
     * @param cache a folder for the vectors of each corpus, so that measuring it again takes a moment
     */
    public RetrievalEvaluation(Embedder embedder, Path cache, Clock clock) {
        this.embedder = embedder;
        this.cache = cache;
        this.clock = clock;
    }

    /**
     * What to run over.
     *
     * @param corpus one JSON object a line: {@code _id}, {@code title}, {@code text}
     * @param queries one JSON object a line: {@code _id}, {@code text}, and where known {@code answerable} and
     *     {@code lang}
     * @param qrels a query's id, a document's and a gain on each line, parted by tabs
     * @param queryLanguage of all queries; without it that of each one's {@code lang}, else as detected
     * @param corpusLanguage likewise of all documents, detected from a sample
     * @param hideGold whether to ask each query a second time with all that is relevant to it hidden, as one that cannot
     *     be answered; what the set itself calls unanswerable is then left out
     * @param limit of queries, spread evenly over the set; 0 for all
     */
    public record Task(
            Path corpus,
            Path queries,
            Path qrels,
            Optional<Language> queryLanguage,
            Optional<Language> corpusLanguage,
            boolean hideGold,
            int limit) {}

    /**
     * Runs.
     *
     * @throws SetBroken if a file cannot be read as what it should be, or there is nothing to ask
     */
    public RetrievalTrials run(Task task, Consumer<Progress> progress) {
        progress.accept(new Progress(Progress.Stage.READING, 0, 0));
        PublicSet set = new PublicSetReader().read(task.corpus, task.queries, task.qrels);
        List<Asked> queries = chosen(set, task);
        var watched = new WatchedEmbedder(embedder, Embeddings.onDisk(embedder, folder(task.corpus)), progress);
        var prober = new Prober(Finder.over(chunks(set.corpus(), task.corpusLanguage), watched, clock));
        var trials = new ArrayList<RetrievalTrials.Asking>();
        for (int i = 0; i < queries.size(); i++) {
            if (i % TOLD_EVERY == 0) {
                progress.accept(new Progress(Progress.Stage.ASKING, i, queries.size()));
            }
            trials.addAll(ask(queries.get(i), set, task, prober));
        }
        return new RetrievalTrials(trials, settings(task, set));
    }

    private Path folder(Path corpus) {
        return cache.resolve(
                Integer.toHexString(corpus.toAbsolutePath().toString().hashCode()));
    }

    /** The queries of a set that are asked. */
    static List<Asked> chosen(PublicSet set, Task task) {
        List<Asked> all = set.queries().stream()
                .filter(it -> !set.relevant(it).isEmpty()
                        || !task.hideGold && !it.answerable().orElse(true))
                .toList();
        if (all.isEmpty()) {
            throw new SetBroken(task.qrels, 0, SetBroken.Reason.EMPTY, "");
        }
        int some = task.limit == 0 ? all.size() : Math.min(task.limit, all.size());
        return IntStream.range(0, some)
                .mapToObj(it -> all.get((int) ((long) it * all.size() / some)))
                .toList();
    }

    private List<RetrievalTrials.Asking> ask(Asked asked, PublicSet set, Task task, Prober prober) {
        Language language = task.queryLanguage
                .or(asked::language)
                .orElseGet(() -> detector.detect(asked.text()).language());
        var query = new Query(asked.text(), language, Optional.empty());
        Relevance relevance = set.relevant(asked);
        var askings = new ArrayList<RetrievalTrials.Asking>();
        Optional<Boolean> answerable = task.hideGold ? Optional.of(true) : asked.answerable();
        askings.add(asking(asked, language, answerable, relevance, prober.ask(query, Set.of())));
        if (task.hideGold) {
            Set<ChunkId> gold =
                    relevance.gains().keySet().stream().map(ChunkId::new).collect(Collectors.toSet());
            askings.add(asking(asked, language, Optional.of(false), Relevance.NOTHING, prober.ask(query, gold)));
        }
        return askings;
    }

    private static RetrievalTrials.Asking asking(
            Asked asked, Language language, Optional<Boolean> answerable, Relevance relevance, Prober.Probe probe) {
        return new RetrievalTrials.Asking(
                asked.id(),
                language,
                answerable,
                relevance,
                probe.chunks().stream().map(it -> it.id().value()).toList(),
                probe.confidence(),
                probe.cosine());
    }

    /** The documents of a corpus as chunks, in the language asked for, else in that which the set tells, else as detected. */
    List<Chunk> chunks(List<Document> corpus, Optional<Language> asked) {
        Language language = asked.orElseGet(() -> detected(corpus));
        return corpus.stream()
                .map(it -> chunk(it, asked.or(it::language).orElse(language)))
                .toList();
    }

    private Language detected(List<Document> corpus) {
        int every = Math.max(1, corpus.size() / SAMPLE);
        double malay = IntStream.range(0, corpus.size())
                .filter(it -> it % every == 0)
                .mapToObj(it -> detector.detect(corpus.get(it).text()))
                .mapToDouble(it -> it.language() == Language.MALAY ? it.confidence() : -it.confidence())
                .sum();
        return malay >= 0 ? Language.MALAY : Language.ENGLISH;
    }

    private static Chunk chunk(Document document, Language language) {
        var edition = new Edition(
                document.id(),
                document.title(),
                "",
                language,
                "1",
                LocalDate.EPOCH,
                Optional.empty(),
                Audience.ALL,
                Optional.empty(),
                LocalDate.EPOCH);
        return new Chunk(
                new ChunkId(document.id()),
                edition,
                List.of(),
                "",
                List.of(new Block.Prose(document.text())),
                Optional.empty(),
                List.of(),
                "",
                Optional.empty(),
                Optional.empty());
    }

    private RetrievalReport.Settings settings(Task task, PublicSet set) {
        return new RetrievalReport.Settings(
                task.corpus.getFileName().toString(),
                task.queries.getFileName().toString(),
                task.qrels.getFileName().toString(),
                task.queryLanguage.map(Language::code).orElse(null),
                task.corpusLanguage.map(Language::code).orElse(null),
                task.hideGold,
                task.limit,
                set.corpus().size(),
                set.unknown(),
                embedder.model());
    }
}
