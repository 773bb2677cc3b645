package my.duta.index;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import my.duta.language.Language;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;

/**
 * One generation of chunks, to be searched by word and by meaning.
 *
 * <p>Whatever an officer may not find is left out before anything is ranked. Safe for use by many threads.
 */
public final class ChunkIndex implements Closeable {

    /** Chunks that are kept as they were read, a few kilobytes each. */
    private static final int MOST_KEPT = 4096;

    private final String generation;
    private final DirectoryReader reader;
    private final Contents contents;
    private final Admission admission;
    private final Vectors vectors;
    private final Map<Language, WordSearcher> words = new EnumMap<>(Language.class);
    private final Cache<Integer, Opened> opened =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    /** A chunk as it was read, with what is told by its headings. */
    private record Opened(Chunk chunk, Headline headline) {}

    private ChunkIndex(String generation, Directory directory) throws IOException {
        this.generation = generation;
        this.reader = DirectoryReader.open(directory);
        var searcher = new IndexSearcher(reader);
        searcher.setSimilarity(WordSearcher.similarity());
        this.contents = new Contents(reader);
        this.admission = new Admission(searcher);
        this.vectors = new Vectors(reader);
        for (Language language : Language.values()) {
            words.put(language, new WordSearcher(searcher, reader, language));
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
        return contents.chunks();
    }

    /** All chunks in the order they were published. */
    public List<Chunk> chunks() {
        return contents.texts().map(this::read).toList();
    }

    /** A chunk by its name, if the officer may find it. */
    public Optional<Chunk> chunk(ChunkId id, Scope scope) {
        return opened(id).map(Opened::chunk).filter(it -> scope.admits(it.edition()));
    }

    /** What a chunk is about, if the officer may find it. */
    public Optional<Headline> headline(ChunkId id, Scope scope) {
        return opened(id).filter(it -> scope.admits(it.chunk().edition())).map(Opened::headline);
    }

    /** The chunks of a section in one language that the officer may find, in order. */
    public List<Chunk> section(Section section, Language language, Scope scope) {
        return contents.texts(section).stream()
                .filter(it -> contents.language(it) == language)
                .map(contents::chunk)
                .flatMap(it -> chunk(it, scope).stream())
                .toList();
    }

    /** Searches the chunks of a language by words. */
    public Said said(List<Wanted> wanted, Language language, Scope scope) {
        return new Said(wanted, words(language), contents, admission.to(scope, language));
    }

    /** Searches chunks by meaning. */
    public Meaning meaning(float[] vector, Scope scope) {
        return new Meaning(vectors.near(vector), contents, admission, scope);
    }

    /** Whether any chunk of a language holds it. */
    public boolean holds(Wanted wanted, Language language) {
        return words(language).holds(wanted);
    }

    /** Whether any chunk of a language holds a word as it is written, in lower case. */
    public boolean holds(String word, Language language) {
        return words(language).forms().frequencyOfWord(word) > 0;
    }

    /** Whether there is any chunk for officers of an agency, and not for those of all. */
    public boolean isRestrictedTo(String agency) {
        return admission.restrictsTo(agency);
    }

    /** Whether there is any chunk of a language. */
    public boolean speaks(Language language) {
        return words(language).forms().chunks() > 0;
    }

    /** Words of a language that are spelt nearly like one, the nearest and commonest first; at most three. */
    public List<String> spelledLike(String word, Language language) {
        return new Spelling(words(language).forms()).corrections(word);
    }

    private WordSearcher words(Language language) {
        return Objects.requireNonNull(words.get(language));
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

    private Optional<Opened> opened(ChunkId id) {
        return contents.has(id) ? Optional.of(opened.get(contents.text(id), this::open)) : Optional.empty();
    }

    private Opened open(int document) {
        Chunk chunk = read(document);
        return new Opened(
                chunk, Headline.of(chunk, words(chunk.edition().language()).forms()));
    }

    private Chunk read(int document) {
        try {
            String json = reader.storedFields()
                    .document(document, Set.of(ChunkWriter.CHUNK))
                    .get(ChunkWriter.CHUNK);
            return ChunkWriter.JSON.readValue(json, Chunk.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
