package my.duta.knowledge;

import java.util.List;
import my.duta.index.Chunk;
import my.duta.index.Edition;
import my.duta.manuscript.Manuscript;

/** An edition of the library after it was read. */
public record ReadEdition(SourceFile file, Description description, Manuscript manuscript, List<Chunk> chunks) {

    public Edition edition() {
        return description.edition();
    }

    /** The path of its file below the library. */
    public String name() {
        return file.name();
    }
}
