package my.duta.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import my.duta.index.Chunk;
import org.junit.jupiter.api.Test;

class LibraryDiffTests {

    private final List<Chunk> before = chunks(Editions.principlesInMalay());

    @Test
    void findsNothingBetweenEqualLibraries() {
        LibraryDiff diff = LibraryDiff.between(before, chunks(Editions.principlesInMalay()));

        assertThat(diff.changes()).isEmpty();
        assertThat(diff.same()).isEqualTo(4);
    }

    @Test
    void saysWhichLinesOfASectionChanged() {
        LibraryDiff diff = LibraryDiff.between(
                before, chunks(Editions.with("Gunakan dengan `hati-hati`.", "Gunakan dengan cermat.")));

        assertThat(diff.changes())
                .containsExactly(new LibraryDiff.Change(
                        LibraryDiff.Kind.CHANGED,
                        "gpaisa-principles",
                        my.duta.language.Language.MALAY,
                        "Penggunaan",
                        List.of("Gunakan dengan hati-hati."),
                        List.of("Gunakan dengan cermat.")));
        assertThat(diff.same()).isEqualTo(3);
    }

    @Test
    void findsNewAndRemovedSections() {
        LibraryDiff diff = LibraryDiff.between(before, chunks(Editions.with("## Penggunaan", "## Pemakaian")));

        assertThat(diff.changes())
                .extracting(LibraryDiff.Change::kind, LibraryDiff.Change::heading)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(LibraryDiff.Kind.ADDED, "Pemakaian"),
                        org.assertj.core.groups.Tuple.tuple(LibraryDiff.Kind.REMOVED, "Penggunaan"));
    }

    @Test
    void noticesThatAnotherAudienceMayRead() {
        LibraryDiff diff = LibraryDiff.between(before, chunks(Editions.with("audience: all", "audience: JDN")));

        assertThat(diff.changes()).hasSize(4).allSatisfy(it -> {
            assertThat(it.removed()).singleElement().asString().contains("audience: all");
            assertThat(it.added()).singleElement().asString().contains("audience: JDN");
        });
    }

    private static List<Chunk> chunks(SourceFile file) {
        return Editions.read(file).chunks();
    }
}
