package my.duta.retrieval;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import my.duta.index.Chunk;
import my.duta.index.ChunkIndex;
import my.duta.index.Scope;
import my.duta.index.Section;
import my.duta.index.ServingIndex;
import my.duta.language.Glossary;
import my.duta.language.LanguageDetector;
import my.duta.language.ShortForms;
import my.duta.llm.Embedder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Finds passages by word and by meaning, in both languages, and tells how sure that is.
 *
 * <p>A section is found once, whichever of its editions matches; the passage is its edition in the language of the
 * query where there is one.
 */
@Component
public class Finder implements Retriever {

    private final ServingIndex serving;
    private final Embedder embedder;
    private final UnaryOperator<String> shortForms;
    private final Translation translation;
    private final RetrievalProperties properties;
    private final Clock clock;

    @Autowired
    public Finder(
            ServingIndex serving,
            Embedder embedder,
            ShortForms shortForms,
            Glossary glossary,
            RetrievalProperties properties,
            Clock clock) {
        this(serving, embedder, shortForms::unfold, glossary::across, properties, clock);
    }

    Finder(
            ServingIndex serving,
            Embedder embedder,
            UnaryOperator<String> shortForms,
            Translation translation,
            RetrievalProperties properties,
            Clock clock) {
        this.serving = serving;
        this.embedder = embedder;
        this.shortForms = shortForms;
        this.translation = translation;
        this.properties = properties;
        this.clock = clock;
    }

    /** A finder over chunks that are held in memory only, for measuring; it finds what the served one would. */
    public static Finder over(List<Chunk> chunks, Embedder embedder, Clock clock) {
        List<float[]> vectors =
                embedder.embedAll(chunks.stream().map(Chunk::withHeadings).toList());
        return new Finder(
                new ServingIndex(ChunkIndex.inMemory(chunks, vectors)),
                embedder,
                new ShortForms(new LanguageDetector()),
                new Glossary(),
                new RetrievalProperties(10, 50),
                clock);
    }

    @Override
    public List<Passage> retrieve(Query query) {
        return find(query).passages();
    }

    /** Finds the passages for a query, and the signals of how well they fit. */
    public Findings find(Query query) {
        return find(query, properties.passages());
    }

    /** Finds at most so many passages. */
    public Findings find(Query query, int most) {
        String text = shortForms.apply(query.text());
        var scope = new Scope(query.agency(), LocalDate.now(clock));
        int candidates = Math.max(properties.candidates(), most);
        return serving.with(index -> {
            WantedWords wanted = WantedWords.of(text, query.language(), translation, index);
            var search = new Search(index, wanted, scope);
            search.run(embedder, text, candidates);
            List<RankFusion.Fused<Section>> sections = search.fused(embedder);
            var passages = new ArrayList<Passage>();
            for (var it : sections) {
                if (passages.size() == most) {
                    break;
                }
                search.passage(it.thing()).ifPresent(chunk -> passages.add(new Passage(chunk, it.score())));
            }
            List<Passage> ordered = new Reranker(wanted, index).reranked(passages);
            return new Findings(text, ordered, search.signals(ordered));
        });
    }
}
