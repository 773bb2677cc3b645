package my.duta.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import my.duta.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerationsTests {

    private static final List<Chunk> CHUNKS =
            List.of(Chunks.chunk(Chunks.edition("gems", Language.MALAY, "Gems"), "Gems", "Gems ialah…"));

    @TempDir
    private Path directory;

    @Test
    void opensWhatItBuilt() {
        built("3 0a1b2c3d");

        assertThat(generations("3 0a1b2c3d").open("one", "model")).isPresent().hasValueSatisfying(ChunkIndex::close);
    }

    @Test
    void buildsAnewWhenTheTablesOfWordsHaveChanged() {
        built("3 0a1b2c3d");

        assertThat(generations("3 0a1b2c3e").open("one", "model")).isEmpty();
    }

    @Test
    void buildsAnewForAnotherModel() {
        built("3 0a1b2c3d");

        assertThat(generations("3 0a1b2c3d").open("one", "other")).isEmpty();
    }

    private void built(String analysis) {
        generations(analysis)
                .build("one", "model", CHUNKS, List.of(new float[] {1, 0}))
                .close();
    }

    private Generations generations(String analysis) {
        return new Generations(new IndexProperties(directory, 3), Clock.systemUTC(), analysis);
    }
}
