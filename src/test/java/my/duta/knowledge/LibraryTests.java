package my.duta.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import my.duta.index.Chunk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryTests {

    @TempDir
    private Path directory;

    @Test
    void readsTheEditionsOfAFolderAndNothingElse() throws Exception {
        write(Editions.principlesInMalay());
        write(Editions.principlesInEnglish());
        write(SourceFile.markdown("README.md", "How to add a source"));
        write(SourceFile.markdown("evaluation/questions.md", "x"));
        write(SourceFile.markdown("language/words.md", "x"));
        write(SourceFile.markdown("gpaisa-principles/README.md", "x"));
        write(SourceFile.markdown("gpaisa-principles/slides.txt", "x"));

        Library library = Library.in(directory);

        assertThat(library.files())
                .extracting(SourceFile::name)
                .containsExactly("gpaisa-principles/en.md", "gpaisa-principles/ms.md");
        assertThat(library.chunks(Editions.READER))
                .extracting(Chunk::anchor)
                .hasSize(6)
                .startsWith("the-seven-principles-of-gpaisa");
    }

    @Test
    void hasADigestThatChangesWithEveryLetter() {
        var library = new Library(List.of(Editions.principlesInMalay()));
        var again = new Library(List.of(Editions.principlesInMalay()));
        var changed = new Library(List.of(Editions.with("Keadilan", "Keadilan!")));

        assertThat(again.digest()).isEqualTo(library.digest());
        assertThat(changed.digest()).isNotEqualTo(library.digest());
    }

    @Test
    void refusesWhatIsNotUtf8() throws Exception {
        Files.createDirectories(directory.resolve("a"));
        Files.write(directory.resolve("a/ms.md"), new byte[] {'-', (byte) 0xE9, '-'});

        assertThatThrownBy(() -> Library.in(directory).chunks(Editions.READER))
                .isInstanceOf(LibraryUnsound.class)
                .hasMessageStartingWith("a/ms.md UNREADABLE NOT_UTF_8");
    }

    @Test
    void readsFilesWrittenOnWindows() throws Exception {
        SourceFile file = Editions.principlesInMalay();
        write(SourceFile.markdown(file.name(), "\uFEFF" + Editions.text(file).replace("\n", "\r\n")));

        assertThat(Library.in(directory).chunks(Editions.READER)).hasSize(4);
    }

    private void write(SourceFile file) throws Exception {
        Path path = directory.resolve(file.name());
        Files.createDirectories(path.getParent());
        Files.writeString(path, Editions.text(file));
    }
}
