package my.duta.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import my.duta.index.Block;
import my.duta.index.Chunk;
import my.duta.index.ChunkId;
import my.duta.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownReaderTests {

    private final MarkdownReader reader = new MarkdownReader();

    @Test
    void readsTheFrontMatter() {
        var edition = reader.read(Editions.principlesInMalay()).get(0).edition();

        assertThat(edition.source()).isEqualTo("gpaisa-principles");
        assertThat(edition.title()).isEqualTo("Tujuh prinsip GPAISA");
        assertThat(edition.language()).isEqualTo(Language.MALAY);
        assertThat(edition.version()).isEqualTo("2025.1");
        assertThat(edition.effectiveFrom()).isEqualTo(LocalDate.of(2025, 2, 27));
        assertThat(edition.effectiveUntil()).isEmpty();
        assertThat(edition.address()).contains(URI.create("https://www.jdn.gov.my/gpaisa"));
    }

    @Test
    void cutsAtEverySection() {
        List<Chunk> chunks = reader.read(Editions.principlesInMalay());

        assertThat(chunks)
                .extracting(Chunk::headings)
                .containsExactly(
                        List.of(),
                        List.of("Apakah tujuh prinsip GPAISA?"),
                        List.of("Penggunaan"),
                        List.of("Penggunaan", "Contoh"));
        assertThat(chunks.get(1).id())
                .isEqualTo(new ChunkId("gpaisa-principles@2025.1.ms#apakah-tujuh-prinsip-gpaisa"));
    }

    @Test
    void keepsListsAndTablesWholeAndDropsTheMarks() {
        List<Chunk> chunks = reader.read(Editions.principlesInMalay());

        assertThat(chunks.get(0).blocks()).containsExactly(new Block.Prose("Garis panduan ini untuk semua agensi."));
        assertThat(chunks.get(1).blocks())
                .containsExactly(
                        new Block.Prose("Tujuh prinsip GPAISA ialah:"),
                        new Block.Items(true, List.of("Keadilan", "Ketelusan, lihat halaman JDN")),
                        new Block.Table(
                                List.of("Prinsip", "Maksud"), List.of(List.of("Keadilan", "Tiada berat sebelah"))));
        assertThat(chunks.get(2).blocks()).containsExactly(new Block.Prose("Gunakan dengan hati-hati."));
        assertThat(chunks.get(3).blocks()).containsExactly(new Block.Items(false, List.of("Semak; fakta; nombor")));
    }

    @Test
    void readsProvenanceAndSharesItWithinASection() {
        assertThat(reader.read(Editions.principlesInMalay()))
                .extracting(Chunk::provenance)
                .containsExactly("", "Halaman GPAISA, jdn.gov.my — disahkan", "nasihat Duta", "nasihat Duta");
    }

    @Test
    void tellsEachChunkItsNeighbours() {
        List<Chunk> chunks = reader.read(Editions.principlesInMalay());

        assertThat(chunks.get(0).previous()).isEmpty();
        assertThat(chunks.get(1).previous()).contains(chunks.get(0).id());
        assertThat(chunks.get(1).next()).contains(chunks.get(2).id());
        assertThat(chunks.get(3).next()).isEmpty();
    }

    @Test
    void givesEqualHeadingsDifferentAnchors() {
        List<Chunk> chunks = reader.read(Editions.with("### Contoh", "## Penggunaan"));

        assertThat(chunks).extracting(Chunk::anchor).contains("penggunaan", "penggunaan-2");
    }

    @Test
    void cutsALongSectionBetweenItsBlocksAndKeepsAListWithItsLead() {
        String filler = IntStream.range(0, 200).mapToObj(it -> "kata" + it).collect(Collectors.joining(" "));
        String items = IntStream.range(0, 200).mapToObj(it -> "- butir" + it).collect(Collectors.joining("\n"));

        List<Chunk> chunks =
                reader.read(Editions.with("Gunakan dengan `hati-hati`.", filler + "\n\nButirnya:\n\n" + items));
        List<Chunk> cut =
                chunks.stream().filter(it -> it.anchor().equals("penggunaan")).toList();

        assertThat(cut).hasSize(2);
        assertThat(cut.get(0).blocks()).containsExactly(new Block.Prose(filler));
        assertThat(cut.get(1).blocks().get(0)).isEqualTo(new Block.Prose("Butirnya:"));
        assertThat(((Block.Items) cut.get(1).blocks().get(1)).items()).hasSize(200);
        assertThat(cut.get(1).id().value()).endsWith("#penggunaan~2");
        assertThat(cut.get(0).next()).isEqualTo(Optional.of(cut.get(1).id()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id: gpaisa-principles            | id: other                | 2  | id must be the name of the folder",
                "language: ms                     | language: en             | 5  | language must be the name of the file",
                "language: ms                     | language: fr             | 5  | language must be ms or en",
                "effective-from: 2025-02-27       | effective-from: 27/2/25  | 7  | effective-from must be a day",
                "effective-from: 2025-02-27       | effectiv-from: 2025-02-27| 7  | nobody knows this key",
                "audience: all                    | audience: [a, b]         | 8  | audience must be one value",
                "address: https://www.jdn.gov.my/gpaisa | address: http://a.my | 9 | address must begin with https://",
                "checked-on: 2026-11-24           | version: \"2\"           | 10 | version stands twice",
                "audience: all                    | audience: \"all          | 8   | the front matter is not YAML",
                "audience: all                    | audience:                | 8  | audience is missing",
                "### Contoh                       | #### Contoh              | 35 | this heading skips a level",
                "### Contoh                       | # Contoh                 | 35 | a second title",
                "Gunakan dengan `hati-hati`.      | <div>x</div>             | 33 | HTML is not read",
            })
    void saysInWhichLineAMistakeIs(String line, String instead, int number, String reason) {
        SourceFile broken = Editions.with(line, instead == null ? "" : instead);

        SourceUnreadable thrown = catchThrowableOfType(SourceUnreadable.class, () -> reader.read(broken));

        assertThat(thrown.file()).isEqualTo("gpaisa-principles/ms.md");
        assertThat(thrown.line()).isEqualTo(number);
        assertThat(thrown.reason()).startsWith(reason);
    }

    @Test
    void demandsFrontMatterAndText() {
        assertThatThrownBy(() -> reader.read(new SourceFile("a/ms.md", "# Tajuk")))
                .isInstanceOf(SourceUnreadable.class)
                .hasMessage("a/ms.md:1: the file must begin with front matter between --- lines");
        assertThatThrownBy(() -> reader.read(new SourceFile("a/ms.md", "---\nid: a\n")))
                .hasMessage("a/ms.md:1: the front matter is not closed by a --- line");
        String matter = Editions.principlesInMalay().text();
        matter = matter.substring(0, matter.indexOf("# Tujuh"));
        var empty = new SourceFile("gpaisa-principles/ms.md", matter);
        assertThatThrownBy(() -> reader.read(empty)).hasMessageContaining("there is no text below");
    }
}
