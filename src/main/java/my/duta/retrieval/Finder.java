package my.duta.retrieval;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import my.duta.index.Chunk;
import my.duta.index.ChunkId;
import my.duta.index.ChunkIndex;
import my.duta.index.Meanings;
import my.duta.index.Scope;
import my.duta.index.ServingIndex;
import my.duta.language.Dictionary;
import my.duta.language.Gloss;
import my.duta.language.Glossary;
import my.duta.language.Language;
import my.duta.language.LanguageDetector;
import my.duta.language.ShortForms;
import my.duta.llm.Embedder;
import my.duta.llm.ModelFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Finds passages by word and by meaning, in both languages, and tells how sure that is.
 *
 * <p>A section is found once, whichever of its editions matches; the passage is its edition in the language of the
 * query where there is one.
 */
@Component
public class Finder implements Retriever {

    private static final Logger log = LoggerFactory.getLogger(Finder.class);

    private final ServingIndex serving;
    private final Embedder embedder;
    private final ShortForms shortForms;
    private final Dictionary dictionary;
    private final Gloss gloss;
    private final RetrievalProperties properties;
    private final Clock clock;
    private final Weights weights = Weights.shipped();

    public Finder(
            ServingIndex serving,
            Embedder embedder,
            ShortForms shortForms,
            Dictionary dictionary,
            Gloss gloss,
            RetrievalProperties properties,
            Clock clock) {
        this.serving = serving;
        this.embedder = embedder;
        this.shortForms = shortForms;
        this.dictionary = dictionary;
        this.gloss = gloss;
        this.properties = properties;
        this.clock = clock;
    }

    /** A finder over chunks that are held in memory only, for measuring; it finds what the served one would. */
    public static Finder over(List<Chunk> chunks, Embedder embedder, Clock clock) {
        var dictionary = new Dictionary(new Glossary());
        var gloss = new Gloss(dictionary);
        List<float[]> vectors = embedder.embedAll(Meanings.texts(chunks, gloss, embedder.languages()));
        return new Finder(
                new ServingIndex(ChunkIndex.inMemory(chunks, vectors)),
                embedder,
                new ShortForms(new LanguageDetector()),
                dictionary,
                gloss,
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
        return find(query, most, Set.of());
    }

    /**
     * Finds at most so many passages, as if some chunks were not there.
     *
     * @param hidden the chunks; every edition of their sections is left out
     */
    public Findings find(Query query, int most, Set<ChunkId> hidden) {
        String text = shortForms.unfold(query.text());
        Language language = query.language();
        var scope = new Scope(query.agency(), LocalDate.now(clock));
        int candidates = Math.max(properties.candidates(), most);
        return serving.with(index -> {
            WantedWords wanted = WantedWords.of(text, language, dictionary, index);
            Optional<String> translation = query.translation().filter(it -> isForeign(language));
            String meant = translation.orElseGet(() -> gloss.of(wanted.text(), language, embedder.languages()));
            var search = new Search(
                    index,
                    wanted,
                    scope,
                    hidden,
                    weights,
                    text.isBlank() ? Optional.empty() : meaning(meant),
                    isForeign(language) && translation.isEmpty());
            Search.Result result = search.run(candidates, most);
            return new Findings(text, result.passages(), result.signals());
        });
    }

    /** Whether the model does not know a language. */
    private boolean isForeign(Language language) {
        return !embedder.languages().contains(language.code());
    }

    /** The meaning of a query; none while the model is away, and then its words alone are searched. */
    private Optional<float[]> meaning(String text) {
        try {
            return Optional.of(embedder.embedQuery(text));
        } catch (ModelFailure e) {
            log.warn("{}; this question is searched by its words alone", e.getMessage());
            return Optional.empty();
        }
    }
}
