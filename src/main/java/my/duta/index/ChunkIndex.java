package my.duta.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import my.duta.language.Language;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;

/**
 * One generation of chunks, to be searched by word and by meaning.
 *
 * <p>Whatever an officer may not find is left out before anything is ranked. Safe for use by many threads.
 */
public final class ChunkIndex implements Closeable {

    /** Saturation and length weight of BM25, tried on data.gov.my and within what is usual. */
    private static final float K1 = 1.2f;

    private static final float B = 0.5f;

    /** How much the exact form of a word counts beside its stem. */
    private static final double EXACT_WEIGHT = 0.3;

    /** Candidates that the graph of vectors looks at for each that is asked for. */
    private static final int FAN_OUT = 4;

    private final String generation;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final List<Scored> entries;
    private final Map<ChunkId, Integer> documents = new HashMap<>();
    private final Map<Section, List<Integer>> sections = new HashMap<>();

    private ChunkIndex(String generation, Directory directory) throws IOException {
        this.generation = generation;
        this.reader = DirectoryReader.open(directory);
        this.searcher = new IndexSearcher(reader);
        searcher.setSimilarity(similarity());
        this.entries = new ArrayList<>(reader.maxDoc());
        var stored = reader.storedFields();
        for (int i = 0; i < reader.maxDoc(); i++) {
            Document document = stored.document(
                    i, Set.of(ChunkWriter.ID, ChunkWriter.SOURCE, ChunkWriter.POSITION, ChunkWriter.LANGUAGE));
            var section = new Section(
                    document.get(ChunkWriter.SOURCE),
                    document.getField(ChunkWriter.POSITION).numericValue().intValue());
            var entry = new Scored(
                    new ChunkId(document.get(ChunkWriter.ID)),
                    section,
                    Language.tagged(document.get(ChunkWriter.LANGUAGE)).orElseThrow(),
                    0);
            entries.add(entry);
            documents.put(entry.id(), i);
            sections.computeIfAbsent(section, it -> new ArrayList<>()).add(i);
        }
    }

    /**
     * Opens a generation on disk.
     *
     * @throws UncheckedIOException if there is none, or it is damaged
     */
    static ChunkIndex open(String generation, Path folder) {
        try {
            return new ChunkIndex(generation, new MMapDirectory(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Builds a generation in memory.
     *
     * @param vectors one for each chunk in the same order, or none at all
     */
    public static ChunkIndex inMemory(List<Chunk> chunks, List<float[]> vectors) {
        try {
            var directory = new ByteBuffersDirectory();
            ChunkWriter.write(directory, chunks, vectors);
            return new ChunkIndex("memory", directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Similarity similarity() {
        return new BM25Similarity(K1, B);
    }

    /** Names the generation; two with one name hold the same. */
    public String generation() {
        return generation;
    }

    /** How many chunks there are, whoever may find them. */
    public int size() {
        return entries.size();
    }

    /** All chunks in the order they were published. */
    public List<Chunk> chunks() {
        return IntStream.range(0, size()).mapToObj(this::read).toList();
    }

    /** A chunk by its name, if the officer may find it. */
    public Optional<Chunk> chunk(ChunkId id, Scope scope) {
        return Optional.ofNullable(documents.get(id)).map(this::read).filter(it -> scope.admits(it.edition()));
    }

    /** The chunks of a section in one language that the officer may find, in order. */
    public List<Chunk> section(Section section, Language language, Scope scope) {
        return sections.getOrDefault(section, List.of()).stream()
                .filter(it -> entries.get(it).language() == language)
                .map(this::read)
                .filter(it -> scope.admits(it.edition()))
                .toList();
    }

    /** Finds the chunks of a language that hold what is wanted, the best first. */
    public List<Scored> byWords(List<Wanted> wanted, Language language, Scope scope, int most) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        String field = ChunkWriter.words(language);
        var words = new BooleanQuery.Builder();
        for (Wanted it : wanted) {
            words.add(query(field, stems(it), it.weight()), BooleanClause.Occur.SHOULD);
            words.add(query(field, exact(it), it.weight() * EXACT_WEIGHT), BooleanClause.Occur.SHOULD);
        }
        var query = new BooleanQuery.Builder()
                .add(words.build(), BooleanClause.Occur.MUST)
                .add(filter(scope), BooleanClause.Occur.FILTER)
                .build();
        return search(query, most).stream().map(it -> scored(it, it.score)).toList();
    }

    /** Finds the chunks of a language that are near a vector, the nearest first. */
    public List<Scored> byMeaning(float[] vector, Language language, Scope scope, int most) {
        var filter = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(ChunkWriter.LANGUAGE, language.code())), BooleanClause.Occur.FILTER)
                .add(filter(scope), BooleanClause.Occur.FILTER)
                .build();
        var query = new KnnFloatVectorQuery(ChunkWriter.VECTOR, vector, most * FAN_OUT, filter);
        return search(query, most).stream()
                .map(it -> scored(it, 2 * it.score - 1))
                .toList();
    }

    /**
     * How rare a wanted thing is among the chunks of a language: the natural logarithm in BM25, from near 0 for what
     * stands everywhere; highest for what stands nowhere.
     */
    public double idf(Wanted wanted, Language language) {
        String field = ChunkWriter.words(language);
        return idf(field, stems(wanted));
    }

    /** Whether any chunk of a language holds it. */
    public boolean holds(Wanted wanted, Language language) {
        return frequency(ChunkWriter.words(language), stems(wanted)) > 0;
    }

    /** Whether any chunk of a language holds a word as it is written, in lower case. */
    public boolean holds(String word, Language language) {
        return frequency(ChunkWriter.words(language), Set.of(Analysis.EXACT + word)) > 0;
    }

    /** What a chunk would score that held all that is wanted, again and again, in no other words. */
    public double ideal(List<Wanted> wanted, Language language) {
        String field = ChunkWriter.words(language);
        return wanted.stream()
                .mapToDouble(it -> it.weight() * (idf(field, stems(it)) + EXACT_WEIGHT * idf(field, exact(it))))
                .sum();
    }

    /** Keeps the index open until it is released; false if it is closed already. */
    boolean retain() {
        return reader.tryIncRef();
    }

    void release() {
        try {
            reader.decRef();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Closes it as soon as nobody searches it any more. */
    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private double idf(String field, Set<String> forms) {
        try {
            long all = reader.getDocCount(field);
            long frequency = frequency(field, forms);
            return Math.log(1 + (all - frequency + 0.5) / (frequency + 0.5));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long frequency(String field, Set<String> forms) {
        try {
            long frequency = 0;
            for (String form : forms) {
                frequency = Math.max(frequency, reader.docFreq(new Term(field, form)));
            }
            return frequency;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> stems(Wanted wanted) {
        var stems = new LinkedHashSet<String>();
        wanted.anyOf().forEach(it -> stems.addAll(it.stems()));
        return stems;
    }

    private static Set<String> exact(Wanted wanted) {
        var exact = new LinkedHashSet<String>();
        wanted.anyOf().forEach(it -> exact.add(Analysis.EXACT + it.exact()));
        return exact;
    }

    private static Query query(String field, Set<String> forms, double weight) {
        var any = new SynonymQuery.Builder(field);
        forms.forEach(it -> any.addTerm(new Term(field, it)));
        return new BoostQuery(any.build(), (float) weight);
    }

    private static Query filter(Scope scope) {
        long today = scope.today().toEpochDay();
        var audience = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(ChunkWriter.AUDIENCE, ChunkWriter.FOR_ALL)), BooleanClause.Occur.SHOULD);
        scope.agency()
                .ifPresent(it -> audience.add(
                        new TermQuery(new Term(ChunkWriter.AUDIENCE, ChunkWriter.audience(it))),
                        BooleanClause.Occur.SHOULD));
        return new BooleanQuery.Builder()
                .add(audience.build(), BooleanClause.Occur.FILTER)
                .add(LongField.newRangeQuery(ChunkWriter.FROM, Long.MIN_VALUE, today), BooleanClause.Occur.FILTER)
                .add(LongField.newRangeQuery(ChunkWriter.UNTIL, today, Long.MAX_VALUE), BooleanClause.Occur.FILTER)
                .build();
    }

    private List<ScoreDoc> search(Query query, int most) {
        try {
            return List.of(searcher.search(query, most).scoreDocs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Scored scored(ScoreDoc found, double score) {
        Scored entry = entries.get(found.doc);
        return new Scored(entry.id(), entry.section(), entry.language(), score);
    }

    private Chunk read(int document) {
        try {
            String json = searcher.storedFields()
                    .document(document, Set.of(ChunkWriter.CHUNK))
                    .get(ChunkWriter.CHUNK);
            return ChunkWriter.JSON.readValue(json, Chunk.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
