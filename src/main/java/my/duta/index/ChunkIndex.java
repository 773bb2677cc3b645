package my.duta.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import my.duta.language.Language;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;

/**
 * One generation of chunks, to be searched by word and by meaning.
 *
 * <p>Whatever an officer may not find is left out before anything is ranked. Safe for use by many threads.
 */
public final class ChunkIndex implements Closeable {

    /** Candidates that the graph of vectors looks at for each that is asked for. */
    private static final int FAN_OUT = 4;

    private final String generation;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final WordSearcher words;
    private final List<Scored> entries;
    private final Map<ChunkId, List<Integer>> documents = new HashMap<>();
    private final Map<Section, List<Integer>> sections = new HashMap<>();

    private ChunkIndex(String generation, Directory directory) throws IOException {
        this.generation = generation;
        this.reader = DirectoryReader.open(directory);
        this.searcher = new IndexSearcher(reader);
        searcher.setSimilarity(WordSearcher.similarity());
        this.words = new WordSearcher(reader, searcher);
        this.entries = new ArrayList<>(reader.maxDoc());
        var stored = reader.storedFields();
        for (int i = 0; i < reader.maxDoc(); i++) {
            Document document = stored.document(
                    i, Set.of(ChunkWriter.ID, ChunkWriter.SOURCE, ChunkWriter.POSITION, ChunkWriter.LANGUAGE));
            add(i, entry(document));
        }
    }

    private static Scored entry(Document document) {
        var section = new Section(
                document.get(ChunkWriter.SOURCE),
                document.getField(ChunkWriter.POSITION).numericValue().intValue());
        Language language = Language.tagged(document.get(ChunkWriter.LANGUAGE)).orElseThrow();
        return new Scored(new ChunkId(document.get(ChunkWriter.ID)), section, language, 0);
    }

    /** The first document of a chunk holds its text; those after it are questions that officers ask for it. */
    private void add(int document, Scored entry) {
        entries.add(entry);
        List<Integer> ofChunk = documents.computeIfAbsent(entry.id(), it -> new ArrayList<>());
        ofChunk.add(document);
        if (ofChunk.size() == 1) {
            sections.computeIfAbsent(entry.section(), it -> new ArrayList<>()).add(document);
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
     * @param vectors of the texts that {@link Meanings} names, in the same order, or none at all
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

    /** Names the generation; two with one name hold the same. */
    public String generation() {
        return generation;
    }

    /** How many chunks there are, whoever may find them. */
    public int size() {
        return documents.size();
    }

    /** All chunks in the order they were published. */
    public List<Chunk> chunks() {
        return sections.values().stream()
                .flatMap(List::stream)
                .sorted()
                .map(this::read)
                .toList();
    }

    /** A chunk by its name, if the officer may find it. */
    public Optional<Chunk> chunk(ChunkId id, Scope scope) {
        return Optional.ofNullable(documents.get(id))
                .map(it -> read(it.get(0)))
                .filter(it -> scope.admits(it.edition()));
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
        var query = new BooleanQuery.Builder()
                .add(WordSearcher.anyOf(wanted, language), BooleanClause.Occur.MUST)
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
        Map<ChunkId, Scored> nearest = new LinkedHashMap<>();
        search(query, most * FAN_OUT)
                .forEach(it -> nearest.putIfAbsent(entries.get(it.doc).id(), scored(it, 2 * it.score - 1)));
        return nearest.values().stream().limit(most).toList();
    }

    /** The chunks in one language of each of the sections, as far as the officer may find them, in order. */
    public Map<Section, List<ChunkId>> pieces(Collection<Section> of, Language language, Scope scope) {
        int[] pieces = of.stream()
                .flatMap(it -> sections.getOrDefault(it, List.of()).stream())
                .filter(it -> entries.get(it).language() == language)
                .mapToInt(it -> it)
                .sorted()
                .toArray();
        boolean[] admitted = asking(() -> words.matches(filter(scope), pieces));
        Map<Section, List<ChunkId>> found = new HashMap<>();
        for (int i = 0; i < pieces.length; i++) {
            if (admitted[i]) {
                Scored piece = entries.get(pieces[i]);
                found.computeIfAbsent(piece.section(), it -> new ArrayList<>()).add(piece.id());
            }
        }
        return found;
    }

    /**
     * What a wanted thing adds to the score by words of each chunk.
     *
     * @param language that the chunks are in
     * @return in the order of the chunks; 0 for one that does not hold it
     */
    public double[] scores(Wanted wanted, Language language, List<ChunkId> chunks) {
        int[] order = IntStream.range(0, chunks.size())
                .boxed()
                .sorted(Comparator.comparingInt(it -> document(chunks.get(it))))
                .mapToInt(it -> it)
                .toArray();
        double[] inOrder = asking(() -> words.scores(
                wanted,
                language,
                IntStream.of(order).map(it -> document(chunks.get(it))).toArray()));
        var scores = new double[chunks.size()];
        for (int i = 0; i < order.length; i++) {
            scores[order[i]] = inOrder[i];
        }
        return scores;
    }

    /**
     * Where a chunk says a wanted thing, counted in words from its title on; nowhere if it does not.
     *
     * @param language that the chunk is in
     */
    public List<Integer> places(Wanted wanted, Language language, ChunkId chunk) {
        return asking(() -> words.places(wanted, language, new int[] {document(chunk)}))
                .get(0);
    }

    /**
     * How near a vector a chunk is in meaning, from -1 to 1; 0 in an index without meaning.
     *
     * @param text how near the text of the chunk is
     * @param nearest how near the text is, or a question that officers ask for it, whichever is nearer
     */
    public record Nearness(double text, double nearest) {}

    /** How near a chunk is to a vector. */
    public Nearness nearness(float[] vector, ChunkId chunk) {
        document(chunk);
        List<Integer> all = documents.getOrDefault(chunk, List.of());
        double[] cosines = all.stream().mapToDouble(it -> cosine(vector, it)).toArray();
        return new Nearness(cosines[0], DoubleStream.of(cosines).max().orElseThrow());
    }

    private double cosine(float[] vector, int document) {
        return asking(() -> {
            LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
            FloatVectorValues vectors = leaf.reader().getFloatVectorValues(ChunkWriter.VECTOR);
            if (vectors == null || vectors.advance(document - leaf.docBase) != document - leaf.docBase) {
                return 0.0;
            }
            return 2.0 * VectorSimilarityFunction.COSINE.compare(vector, vectors.vectorValue()) - 1;
        });
    }

    private int document(ChunkId chunk) {
        List<Integer> ofChunk = documents.get(chunk);
        if (ofChunk == null) {
            throw new IllegalArgumentException("This generation has no chunk " + chunk.value());
        }
        return ofChunk.get(0);
    }

    /**
     * How rare a wanted thing is among the chunks of a language: the natural logarithm in BM25, from near 0 for what
     * stands everywhere; highest for what stands nowhere.
     */
    public double idf(Wanted wanted, Language language) {
        return asking(() -> words.idf(wanted, language));
    }

    /** Whether any chunk of a language holds it. */
    public boolean holds(Wanted wanted, Language language) {
        return asking(() -> words.frequency(wanted, language)) > 0;
    }

    /** Whether any chunk of a language holds a word as it is written, in lower case. */
    public boolean holds(String word, Language language) {
        return asking(() -> words.frequency(word, language)) > 0;
    }

    /** Whether there is any chunk of a language. */
    public boolean speaks(Language language) {
        return asking(() -> reader.getDocCount(ChunkWriter.words(language))) > 0;
    }

    /** What a wanted thing would add to a chunk that held it again and again, in no other words. */
    public double ideal(Wanted wanted, Language language) {
        return asking(() -> words.ideal(wanted, language));
    }

    /** Words of a language that are spelt nearly like one, the nearest and commonest first; at most three. */
    public List<String> spelledLike(String word, Language language) {
        return asking(() -> words.spelledLike(word, language));
    }

    private interface Asked<T> {
        T of() throws IOException;
    }

    private static <T> T asking(Asked<T> question) {
        try {
            return question.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        return asking(() -> List.of(searcher.search(query, most).scoreDocs));
    }

    private Scored scored(ScoreDoc found, double score) {
        Scored entry = entries.get(found.doc);
        return new Scored(entry.id(), entry.section(), entry.language(), score);
    }

    private Chunk read(int document) {
        String json = asking(() -> searcher.storedFields()
                .document(document, Set.of(ChunkWriter.CHUNK))
                .get(ChunkWriter.CHUNK));
        return ChunkWriter.JSON.readValue(json, Chunk.class);
    }
}
