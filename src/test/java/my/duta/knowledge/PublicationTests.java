package my.duta.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import my.duta.index.ChunkIndex;
import my.duta.index.Generations;
import my.duta.index.IndexProperties;
import my.duta.index.ServingIndex;
import my.duta.llm.WordEmbedder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicationTests {

    @TempDir
    private Path directory;

    private final WordEmbedder embedder = new WordEmbedder();
    private final ServingIndex serving = new ServingIndex();
    private Library library = new Library(List.of(Editions.principlesInMalay(), Editions.principlesInEnglish()));

    @Test
    void servesWhatItPublishes() {
        Publication.Published published = publication(serving).publish();

        assertThat(published.chunks()).isEqualTo(6);
        assertThat(published.editions()).isEqualTo(2);
        assertThat(published.built()).isTrue();
        assertThat(serving.generation()).isEqualTo(published.generation());
        assertThat(serving.<Integer>with(ChunkIndex::size)).isEqualTo(6);
    }

    @Test
    void keepsTheOldGenerationWhenASourceHasAMistake() {
        Publication publication = publication(serving);
        String before = publication.publish().generation();
        library = new Library(List.of(Editions.with("language: ms", "language: fr")));

        assertThatThrownBy(publication::publish).isInstanceOf(LibraryUnsound.class);

        assertThat(serving.generation()).isEqualTo(before);
        assertThat(serving.<Integer>with(ChunkIndex::size)).isEqualTo(6);
    }

    @Test
    void opensWhatLiesOnDiskAtTheSecondStart() {
        String first = publication(serving).publish().generation();
        int embedded = embedder.embedded();
        var secondServing = new ServingIndex();

        publication(secondServing).afterSingletonsInstantiated();

        assertThat(secondServing.generation()).isEqualTo(first);
        assertThat(secondServing.<Integer>with(ChunkIndex::size)).isEqualTo(6);
        assertThat(embedder.embedded()).isEqualTo(embedded).isEqualTo(6);
    }

    @Test
    void embedsOnlyWhatChanged() {
        Publication publication = publication(serving);
        publication.publish();
        library = new Library(List.of(
                Editions.with("Gunakan dengan `hati-hati`.", "Gunakan selalu."), Editions.principlesInEnglish()));

        assertThat(publication.publish().built()).isTrue();

        assertThat(embedder.embedded()).isEqualTo(7);
    }

    @Test
    void servesTheLastGenerationIfTheLibraryIsBrokenAtStart() {
        String before = publication(serving).publish().generation();
        library = new Library(List.of(Editions.with("language: ms", "language: fr")));
        var secondServing = new ServingIndex();

        publication(secondServing).afterSingletonsInstantiated();

        assertThat(secondServing.generation()).isEqualTo(before);
    }

    @Test
    void refusesToStartWithABrokenLibraryAndNothingToServe() {
        library = new Library(List.of(Editions.with("language: ms", "language: fr")));
        Publication publication = publication(serving);

        assertThatThrownBy(publication::afterSingletonsInstantiated)
                .isInstanceOf(LibraryUnsound.class)
                .hasMessageContaining("gpaisa-principles/ms.md:5 VALUE_WRONG language, fr");
    }

    @Test
    void buildsADamagedGenerationAnewWithoutEmbeddingAgain() throws IOException {
        String generation = publication(serving).publish().generation();
        try (Stream<Path> files = Files.list(directory.resolve("generation-" + generation))) {
            for (Path file :
                    files.filter(it -> it.toString().contains("segments_")).toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        var secondServing = new ServingIndex();

        publication(secondServing).publish();

        assertThat(secondServing.<Integer>with(ChunkIndex::size)).isEqualTo(6);
        assertThat(embedder.embedded()).isEqualTo(6);
    }

    @Test
    void keepsTheNewestGenerationsAndNothingUnfinished() throws IOException {
        Publication publication = publication(serving);
        for (int i = 0; i < 5; i++) {
            library = new Library(List.of(Editions.with("Keadilan", "Keadilan " + i)));
            publication.publish();
        }

        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files.map(it -> it.getFileName().toString()))
                    .hasSize(5)
                    .contains("embeddings", "served", "generation-" + serving.generation())
                    .noneMatch(it -> it.startsWith("unfinished"));
        }
    }

    private Publication publication(ServingIndex into) {
        var generations = new Generations(new IndexProperties(directory, 3), Clock.systemUTC());
        return new Publication(() -> library, true, Editions.READER, Checks.none(), generations, into, embedder);
    }
}
