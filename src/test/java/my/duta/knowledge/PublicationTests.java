package my.duta.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import my.duta.index.ChunkIndex;
import my.duta.index.Generations;
import my.duta.index.IndexProperties;
import my.duta.index.ServingIndex;
import my.duta.language.Gloss;
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
        Publication.Published published = publish(publication(serving));

        assertThat(published.chunks()).isEqualTo(6);
        assertThat(published.editions()).isEqualTo(2);
        assertThat(published.built()).isTrue();
        assertThat(serving.generation()).isEqualTo(published.generation());
        assertThat(serving.<Integer>with(ChunkIndex::size)).isEqualTo(6);
    }

    @Test
    void keepsTheOldGenerationWhenASourceHasAMistake() {
        Publication publication = publication(serving);
        String before = publish(publication).generation();
        library = new Library(List.of(Editions.with("language: ms", "language: fr")));

        assertThatThrownBy(() -> publish(publication)).isInstanceOf(LibraryUnsound.class);

        assertThat(serving.generation()).isEqualTo(before);
        assertThat(serving.<Integer>with(ChunkIndex::size)).isEqualTo(6);
    }

    @Test
    void opensWhatLiesOnDiskAtTheSecondStart() {
        String first = publish(publication(serving)).generation();
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
        publish(publication);
        library = new Library(List.of(
                Editions.with("Gunakan dengan `hati-hati`.", "Gunakan selalu."), Editions.principlesInEnglish()));

        assertThat(publish(publication)).satisfies(it -> {
            assertThat(it.built()).isTrue();
            assertThat(it.embedded()).isEqualTo(1);
        });

        assertThat(embedder.embedded()).isEqualTo(7);
    }

    @Test
    void servesTheLastGenerationIfTheLibraryIsBrokenAtStart() {
        String before = publish(publication(serving)).generation();
        library = new Library(List.of(Editions.with("language: ms", "language: fr")));
        var secondServing = new ServingIndex();

        publication(secondServing).afterSingletonsInstantiated();

        assertThat(secondServing.generation()).isEqualTo(before);
    }

    @Test
    void keepsTheOldGenerationWhileTheModelIsAway() {
        Publication publication = publication(serving);
        String before = publish(publication).generation();
        library = new Library(List.of(Editions.with("Keadilan", "Adil")));
        embedder.goesAway();

        assertThatThrownBy(() -> publish(publication))
                .isInstanceOfSatisfying(
                        NotPublished.class, it -> assertThat(it.reason()).isEqualTo(NotPublished.Reason.MODEL_FAILED));

        assertThat(serving.generation()).isEqualTo(before);
        assertThat(serving.<Integer>with(ChunkIndex::size)).isEqualTo(6);
    }

    @Test
    void servesTheLastGenerationIfTheModelIsAwayAtStart() {
        String before = publish(publication(serving)).generation();
        library = new Library(List.of(Editions.with("Keadilan", "Adil")));
        embedder.goesAway();
        var secondServing = new ServingIndex();

        publication(secondServing).afterSingletonsInstantiated();

        assertThat(secondServing.generation()).isEqualTo(before);
    }

    @Test
    void refusesToStartWithoutTheModelAndNothingToServe() {
        embedder.goesAway();
        Publication publication = publication(serving);

        assertThatThrownBy(publication::afterSingletonsInstantiated)
                .isInstanceOf(NotPublished.class)
                .hasMessageContaining("words is away");
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
        String generation = publish(publication(serving)).generation();
        try (Stream<Path> files = Files.list(folder(generation))) {
            for (Path file :
                    files.filter(it -> it.toString().contains("segments_")).toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        var secondServing = new ServingIndex();

        publish(publication(secondServing));

        assertThat(secondServing.<Integer>with(ChunkIndex::size)).isEqualTo(6);
        assertThat(embedder.embedded()).isEqualTo(6);
    }

    @Test
    void tellsHowFarItHasCome() {
        var stages = new ArrayList<Progress>();

        publication(serving).publish("penerbit", stages::add);

        assertThat(stages)
                .containsExactly(
                        new Progress(Progress.Stage.READING, 0, 2),
                        new Progress(Progress.Stage.READING, 2, 2),
                        new Progress(Progress.Stage.EMBEDDING, 0, 6),
                        new Progress(Progress.Stage.EMBEDDING, 6, 6),
                        new Progress(Progress.Stage.BUILDING, 0, 6),
                        new Progress(Progress.Stage.SWITCHING, 0, 1),
                        new Progress(Progress.Stage.SWITCHING, 1, 1));
    }

    @Test
    void hasNothingButWhatServesWhereThereIsNoRedis() {
        Publication publication = publication(serving);
        String generation = publish(publication).generation();

        assertThat(publication.chunksOf(generation)).hasSize(6);
        assertThatThrownBy(publication::generations).isInstanceOf(NotPublished.class);
        assertThatThrownBy(() -> publication.rollBack(Optional.empty(), "penerbit"))
                .isInstanceOfSatisfying(
                        NotPublished.class, it -> assertThat(it.reason()).isEqualTo(NotPublished.Reason.NOT_SHARED));
    }

    @Test
    void doesNotOpenVectorsOfAnotherModel() {
        publish(publication(serving));
        var generations = new Generations(new IndexProperties(directory, 3), Clock.systemUTC());

        assertThat(generations.lastServed("words")).isPresent();
        assertThat(generations.lastServed("another")).isEmpty();
    }

    @Test
    void keepsTheNewestGenerationsAndNothingUnfinished() throws IOException {
        Publication publication = publication(serving);
        for (int i = 0; i < 5; i++) {
            library = new Library(List.of(Editions.with("Keadilan", "Keadilan " + i)));
            publish(publication);
        }

        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files.map(it -> it.getFileName().toString()))
                    .hasSize(5)
                    .contains(
                            "embeddings",
                            "served",
                            folder(serving.generation()).getFileName().toString())
                    .noneMatch(it -> it.startsWith("unfinished"));
        }
    }

    private Publication publication(ServingIndex into) {
        var generations = new Generations(new IndexProperties(directory, 3), Clock.systemUTC());
        return new Publication(
                () -> library,
                true,
                Editions.READER,
                Checks.none(),
                new Replica(generations, into, embedder, new Gloss(), Optional.empty(), step -> {}),
                Optional.empty(),
                Clock.systemUTC(),
                new SimpleMeterRegistry(),
                step -> {});
    }

    private static Publication.Published publish(Publication publication) {
        return publication.publish("penerbit", progress -> {});
    }

    private Path folder(String generation) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(it -> it.getFileName().toString().startsWith("generation-" + generation))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
