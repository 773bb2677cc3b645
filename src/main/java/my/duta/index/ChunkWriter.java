package my.duta.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import my.duta.language.Language;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene912.Lucene912Codec;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.VectorUtil;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes chunks in the form that {@code ChunkIndex} reads.
 *
 * <p>Title, headings and text go into one field, the title and the headings several times over: a word of the title
 * then counts as often, against one common length, which is what BM25F does with weights that are whole numbers
 * (Robertson, Zaragoza and Taylor, "Simple BM25 Extension to Multiple Weighted Fields", CIKM 2004).
 */
final class ChunkWriter {

    static final String ID = "id";
    static final String SOURCE = "source";
    static final String POSITION = "position";
    static final String LANGUAGE = "language";
    static final String AUDIENCE = "audience";
    /** No agency is called so: an abbreviation has no space. */
    static final String FOR_ALL = "for all";

    static final String FROM = "from";
    static final String UNTIL = "until";
    static final String CHUNK = "chunk";

    /** Edges of a vector in the graph, and candidates for them: twice what Lucene takes, for four fifths fewer misses. */
    private static final KnnVectorsFormat GRAPH = new Lucene99HnswVectorsFormat(32, 200);

    /** Raised whenever the same chunks would be written differently. */
    static final int FORMAT = 2;

    private static final int TITLE_WEIGHT = 5;
    private static final int HEADINGS_WEIGHT = 2;
    static final JsonMapper JSON = JsonMapper.builder().build();

    private ChunkWriter() {}

    static String words(Language language) {
        return "words_" + language.code();
    }

    /** A field for each language, so that a search of one meets no vector of the other. */
    static String vectors(Language language) {
        return "vectors_" + language.code();
    }

    /**
     * Writes all chunks as one generation.
     *
     * @param vectors of the texts that {@code Meanings} names, in the same order; none at all for an index without meaning
     */
    static void write(Directory directory, List<Chunk> chunks, List<float[]> vectors) throws IOException {
        if (!vectors.isEmpty() && vectors.size() != Meanings.count(chunks)) {
            throw new IllegalArgumentException(
                    Meanings.count(chunks) + " texts of chunks, yet " + vectors.size() + " vectors");
        }
        Map<String, Analyzer> analyzers = new HashMap<>();
        for (Language language : Language.values()) {
            analyzers.put(words(language), Analysis.of(language).analyzer());
        }
        var configuration = new IndexWriterConfig(new PerFieldAnalyzerWrapper(
                        Analysis.of(Language.ENGLISH).analyzer(), analyzers))
                .setSimilarity(WordSearcher.similarity())
                .setCodec(codec())
                .setMergeScheduler(new SerialMergeScheduler())
                .setOpenMode(IndexWriterConfig.OpenMode.CREATE);
        try (var writer = new IndexWriter(directory, configuration)) {
            var positions = new HashMap<Edition, Map<String, Integer>>();
            Iterator<float[]> vector = vectors.iterator();
            for (Chunk chunk : chunks) {
                Map<String, Integer> anchors = positions.computeIfAbsent(chunk.edition(), it -> new LinkedHashMap<>());
                int position = anchors.computeIfAbsent(chunk.anchor(), it -> anchors.size());
                writer.addDocuments(documents(chunk, position, vector));
            }
            writer.forceMerge(1);
        }
    }

    private static Codec codec() {
        return new Lucene912Codec() {
            @Override
            public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
                return GRAPH;
            }
        };
    }

    /** The chunk itself, and for each question that officers ask for it a document that has a meaning only. */
    private static List<Document> documents(Chunk chunk, int position, Iterator<float[]> vectors) {
        Language language = chunk.edition().language();
        Document text = named(chunk, position);
        text.add(new StoredField(CHUNK, JSON.writeValueAsString(chunk)));
        addWords(text, chunk);
        List<Document> documents = new ArrayList<>(List.of(text));
        if (vectors.hasNext()) {
            addMeaning(text, language, vectors.next());
            for (int i = 0; i < chunk.asked().size(); i++) {
                Document question = named(chunk, position);
                addMeaning(question, language, vectors.next());
                documents.add(question);
            }
        }
        return documents;
    }

    private static void addMeaning(Document document, Language language, float[] vector) {
        float[] unit = VectorUtil.l2normalize(vector.clone(), false);
        document.add(new KnnFloatVectorField(vectors(language), unit, VectorSimilarityFunction.DOT_PRODUCT));
    }

    private static Document named(Chunk chunk, int position) {
        Edition edition = chunk.edition();
        var document = new Document();
        document.add(new StringField(ID, chunk.id().value(), Field.Store.YES));
        document.add(new StoredField(SOURCE, edition.source()));
        document.add(new StoredField(POSITION, position));
        document.add(new StringField(LANGUAGE, edition.language().code(), Field.Store.YES));
        if (edition.audience().isAll()) {
            document.add(new StringField(AUDIENCE, FOR_ALL, Field.Store.NO));
        }
        for (String agency : edition.audience().agencies()) {
            document.add(new StringField(AUDIENCE, audience(agency), Field.Store.NO));
        }
        document.add(new LongField(FROM, edition.effectiveFrom().toEpochDay(), Field.Store.NO));
        document.add(new LongField(
                UNTIL, edition.effectiveUntil().map(it -> it.toEpochDay()).orElse(Long.MAX_VALUE), Field.Store.NO));
        return document;
    }

    private static void addWords(Document document, Chunk chunk) {
        Edition edition = chunk.edition();
        String field = words(edition.language());
        for (int i = 0; i < TITLE_WEIGHT; i++) {
            add(document, field, edition.title());
        }
        for (int i = 0; i < HEADINGS_WEIGHT; i++) {
            add(document, field, String.join("\n", chunk.headings()));
        }
        add(document, field, chunk.words());
        chunk.asked().forEach(it -> add(document, field, it));
    }

    private static void add(Document document, String field, String text) {
        document.add(new TextField(field, Analysis.normal(text), Field.Store.NO));
    }

    static String audience(String agency) {
        return agency.toLowerCase(Locale.ROOT);
    }
}
