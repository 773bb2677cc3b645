package my.duta.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ServingIndexTests {

    private final ServingIndex serving = new ServingIndex();

    @Test
    void searchWithinASearchSeesTheGenerationOfTheOuterOne() {
        int before = serving.with(outer -> {
            serving.switchTo(oneChunk());
            return serving.<Integer>with(inner -> {
                assertThat(inner).isSameAs(outer);
                return inner.size();
            });
        });

        assertThat(before).isZero();
        assertThat(serving.<Integer>with(ChunkIndex::size)).isEqualTo(1);
    }

    @Test
    void forgetsTheGenerationAfterASearchThatFails() {
        assertThatThrownBy(() -> serving.with(index -> {
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        serving.switchTo(oneChunk());

        assertThat(serving.<Integer>with(ChunkIndex::size)).isEqualTo(1);
    }

    @Test
    void refusesToSearchWhenItIsClosed() {
        serving.close();

        assertThatThrownBy(() -> serving.with(ChunkIndex::size)).isInstanceOf(IllegalStateException.class);
    }

    private static ChunkIndex oneChunk() {
        return ChunkIndex.inMemory(
                List.of(Chunks.chunk(
                        Chunks.edition("gems", my.duta.language.Language.MALAY, "Gems"), "Gems", "Gems ialah…")),
                List.of(new float[] {1, 0}));
    }
}
