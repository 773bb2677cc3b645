package my.duta.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import my.duta.index.ChunkIndex;
import my.duta.index.Generations;
import my.duta.index.IndexProperties;
import my.duta.index.ServingIndex;
import my.duta.language.Gloss;
import my.duta.llm.WordEmbedder;
import my.duta.manuscript.Format;
import my.duta.manuscript.HostileFile;
import my.duta.manuscript.HostileFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Publishes a library into which somebody has put a hostile file. */
class HostileLibraryIntegrationTests {

    @TempDir
    private Path directory;

    private final ServingIndex serving = new ServingIndex();
    private Library library = new Library(List.of(Editions.principlesInMalay()));

    @Test
    void goesOnServingTheOldGenerationAndNamesTheFileAndTheReason() {
        Publication publication = publication();
        Publication.Published before = publication.publish("penerbit", progress -> {});
        library = new Library(List.of(
                Editions.principlesInMalay(),
                file("gpaisa-principles/en.pdf", HostileFiles.worst()),
                new SourceFile("notes/ms.docx", Format.DOCX, new byte[0], Optional.of(description()), Optional.empty()),
                Editions.with("language: ms", "language: fr")));

        CompletableFuture<LibraryUnsound> publishing = CompletableFuture.supplyAsync(() ->
                catchThrowableOfType(LibraryUnsound.class, () -> publication.publish("penerbit", progress -> {})));
        int answered = 0;
        while (!publishing.isDone()) {
            assertThat(serving.<Integer>with(ChunkIndex::size)).isEqualTo(before.chunks());
            answered++;
        }

        assertThat(answered).isPositive();
        assertThat(serving.generation()).isEqualTo(before.generation());
        assertThat(publishing.join().findings())
                .filteredOn(it -> it.kind() == Finding.Kind.UNREADABLE)
                .extracting(Finding::file)
                .containsExactly("gpaisa-principles/en.pdf", "notes/ms.docx");
        assertThat(HostileFiles.worst().reasons())
                .extracting(Enum::name)
                .contains(reason(publishing.join(), "gpaisa-principles/en.pdf"));
        assertThat(reason(publishing.join(), "notes/ms.docx")).isEqualTo("EMPTY");
    }

    @Test
    void publishesOnceTheFileIsGone() {
        Publication publication = publication();
        library = new Library(List.of(Editions.principlesInMalay(), file("gpaisa-principles/en.pdf", lfsPointer())));
        assertThatThrownBy(() -> publication.publish("penerbit", progress -> {}))
                .isInstanceOf(LibraryUnsound.class)
                .hasMessageContaining("gpaisa-principles/en.pdf UNREADABLE LFS_POINTER");

        library = new Library(List.of(Editions.principlesInMalay()));

        assertThat(publication.publish("penerbit", progress -> {}).editions()).isEqualTo(1);
    }

    private static String reason(LibraryUnsound unsound, String file) {
        return unsound.findings().stream()
                .filter(it -> it.file().equals(file) && it.kind() == Finding.Kind.UNREADABLE)
                .map(it -> it.details().get(0))
                .findFirst()
                .orElseThrow();
    }

    private static HostileFile lfsPointer() {
        return HostileFiles.all().stream()
                .filter(it -> it.name().equals("lfs-pointer.pdf"))
                .findFirst()
                .orElseThrow();
    }

    private static SourceFile file(String name, HostileFile hostile) {
        return new SourceFile(name, hostile.format(), hostile.content(), Optional.of(description()), Optional.empty());
    }

    private static byte[] description() {
        return Editions.text(Editions.principlesInEnglish()).split("---\n")[1].getBytes(StandardCharsets.UTF_8);
    }

    private Publication publication() {
        var generations = new Generations(new IndexProperties(directory, 3), Clock.systemUTC());
        return new Publication(
                () -> library,
                true,
                Editions.READER,
                Checks.none(),
                new Replica(generations, serving, new WordEmbedder(), new Gloss(), Optional.empty(), step -> {}),
                Optional.empty(),
                Clock.systemUTC(),
                new SimpleMeterRegistry(),
                step -> {});
    }
}
