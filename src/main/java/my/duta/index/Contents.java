package my.duta.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import my.duta.language.Language;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;

/** Which documents a generation has: of what chunk and section each is, and in what language. */
final class Contents {

    private final List<Scored> entries;
    private final int[] ends;
    private final Map<ChunkId, Integer> texts = new HashMap<>();
    private final Map<Section, List<Integer>> sections = new HashMap<>();

    Contents(DirectoryReader reader) throws IOException {
        this.entries = new ArrayList<>(reader.maxDoc());
        this.ends = new int[reader.maxDoc()];
        var stored = reader.storedFields();
        for (int i = 0; i < reader.maxDoc(); i++) {
            add(entry(stored.document(
                    i, Set.of(ChunkWriter.ID, ChunkWriter.SOURCE, ChunkWriter.POSITION, ChunkWriter.LANGUAGE))));
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
    private void add(Scored entry) {
        int document = entries.size();
        entries.add(entry);
        int text = texts.computeIfAbsent(entry.id(), it -> document);
        ends[text] = document + 1;
        if (text == document) {
            sections.computeIfAbsent(entry.section(), it -> new ArrayList<>()).add(document);
        }
    }

    int chunks() {
        return texts.size();
    }

    /** The documents that hold the texts of all chunks, in the order they were published. */
    Stream<Integer> texts() {
        return texts.values().stream().sorted();
    }

    boolean has(ChunkId chunk) {
        return texts.containsKey(chunk);
    }

    /**
     * The document that holds the text of a chunk.
     *
     * @throws IllegalArgumentException if there is no such chunk
     */
    int text(ChunkId chunk) {
        Integer document = texts.get(chunk);
        if (document == null) {
            throw new IllegalArgumentException("This generation has no chunk " + chunk.value());
        }
        return document;
    }

    /** The document after the last one of the chunk whose text a document holds. */
    int end(int text) {
        return ends[text];
    }

    /** The documents that hold the texts of a section, in any language. */
    List<Integer> texts(Section section) {
        return sections.getOrDefault(section, List.of());
    }

    ChunkId chunk(int document) {
        return entries.get(document).id();
    }

    Language language(int document) {
        return entries.get(document).language();
    }

    Scored scored(int document, double score) {
        Scored entry = entries.get(document);
        return new Scored(entry.id(), entry.section(), entry.language(), score);
    }
}
