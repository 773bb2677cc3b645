package my.duta.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import my.duta.language.Gloss;

/** What of chunks goes to an embedding model: each chunk's own text, then every question that officers ask for it. */
public final class Meanings {

    private Meanings() {}

    /**
     * The texts in the order of the chunks.
     *
     * @param known the codes of the languages that the model knows; a text in another is glossed
     */
    public static List<String> texts(List<Chunk> chunks, Gloss gloss, Set<String> known) {
        List<String> texts = new ArrayList<>();
        for (Chunk chunk : chunks) {
            texts.add(gloss.of(chunk.withHeadings(), chunk.edition().language(), known));
            chunk.asked().forEach(it -> texts.add(gloss.of(it, chunk.edition().language(), known)));
        }
        return texts;
    }

    /** How many texts there are for the chunks. */
    static int count(List<Chunk> chunks) {
        return chunks.stream().mapToInt(it -> 1 + it.asked().size()).sum();
    }
}
