package my.duta.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import my.duta.index.ChunkId;
import my.duta.index.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CitedSectionsTests {

    private final CitedSections sections = new CitedSections(Sections.chunks());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gems.ms#kongsi-gem",
                "gems.en#share-a-gem",
                "gems@2026.1.ms#kongsi-gem",
                "gems@2025.ms#kongsi-gem~2"
            })
    void areTheSameInEveryLanguageVersionAndPiece(String cite) {
        assertThat(sections.named(cite)).contains(new Section("gems", 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gems.en#kongsi-gem", "gem.ms#kongsi-gem", "gems#kongsi-gem", "gems.ms"})
    void areNotGuessed(String cite) {
        assertThat(sections.named(cite)).isEmpty();
    }

    @Test
    void areFoundByTheirPieces() {
        assertThat(sections.of(new ChunkId("gems@2026.1.ms#kongsi-gem~2"))).contains(new Section("gems", 1));
        assertThat(sections.of(new ChunkId("gems@2026.1.en#what-is-a-gem"))).contains(new Section("gems", 0));
        assertThat(sections.of(new ChunkId("gems@2026.2.en#what-is-a-gem"))).isEmpty();
    }
}
