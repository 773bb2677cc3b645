package my.duta.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import my.duta.index.Audience;
import my.duta.index.Chunk;
import my.duta.index.ChunkId;
import my.duta.language.Language;
import my.duta.manuscript.Block;
import my.duta.manuscript.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SectionsTests {

    @Test
    void readsTheFrontMatter() {
        var edition = read(Editions.principlesInMalay()).get(0).edition();

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
        List<Chunk> chunks = read(Editions.principlesInMalay());

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
        List<Chunk> chunks = read(Editions.principlesInMalay());

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
        assertThat(read(Editions.principlesInMalay()))
                .extracting(Chunk::provenance)
                .containsExactly("", "Halaman GPAISA, jdn.gov.my — disahkan", "nasihat Duta", "nasihat Duta");
    }

    @Test
    void tellsEachChunkItsNeighbours() {
        List<Chunk> chunks = read(Editions.principlesInMalay());

        assertThat(chunks.get(0).previous()).isEmpty();
        assertThat(chunks.get(1).previous()).contains(chunks.get(0).id());
        assertThat(chunks.get(1).next()).contains(chunks.get(2).id());
        assertThat(chunks.get(3).next()).isEmpty();
    }

    @Test
    void givesEqualHeadingsDifferentAnchors() {
        List<Chunk> chunks = read(Editions.with("### Contoh", "## Penggunaan"));

        assertThat(chunks).extracting(Chunk::anchor).contains("penggunaan", "penggunaan-2");
    }

    @Test
    void cutsALongSectionBetweenItsBlocksAndKeepsAListWithItsLead() {
        String filler = IntStream.range(0, 200).mapToObj(it -> "kata" + it).collect(Collectors.joining(" "));
        String items = IntStream.range(0, 200).mapToObj(it -> "- butir" + it).collect(Collectors.joining("\n"));

        List<Chunk> chunks = read(Editions.with("Gunakan dengan `hati-hati`.", filler + "\n\nButirnya:\n\n" + items));
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
                "id: gpaisa-principles            | id: other                | 2  | ID_NOT_FOLDER        | other,gpaisa-principles",
                "language: ms                     | language: en             | 5  | LANGUAGE_NOT_FILE    | en,ms",
                "language: ms                     | language: fr             | 5  | VALUE_WRONG          | language,fr",
                "effective-from: 2025-02-27       | effective-from: 27/2/25  | 7  | VALUE_WRONG          | effective-from,27/2/25",
                "effective-from: 2025-02-27       | effective-from: 2025-02-30 | 7 | VALUE_WRONG         | effective-from,2025-02-30",
                "effective-from: 2025-02-27       | effectiv-from: 2025-02-27| 1  | KEY_MISSING          | effective-from",
                "effective-from: 2025-02-27       | effectiv-from: 2025-02-27| 7  | KEY_UNKNOWN          | effectiv-from",
                "audience: all                    | audience: [all]          | 8  | VALUE_WRONG          | audience,[\"all\"]",
                "address: https://www.jdn.gov.my/gpaisa | address: http://a.my | 9 | VALUE_WRONG          | address,http://a.my",
                "checked-on: 2026-11-24           | version: \"2\"           | 10 | KEY_TWICE            | version",
                "audience: all                    | audience: \"all          | 8  | FRONT_MATTER_NOT_YAML | found unexpected end of stream",
                "audience: all                    | audience: *all           | 8  | FRONT_MATTER_NOT_YAML | found undefined alias all",
                "audience: all                    | audience:                | 8  | KEY_MISSING          | audience,",
                "### Contoh                       | #### Contoh              | 35 | HEADING_SKIPS_LEVEL  | Contoh",
                "### Contoh                       | # Contoh                 | 35 | SECOND_TITLE         | Contoh",
                "Gunakan dengan `hati-hati`.      | <div>x</div>             | 33 | UNREADABLE           | RAW_HTML,",
            })
    void saysInWhichLineAMistakeIs(String line, String instead, int number, Finding.Kind kind, String details) {
        ReadLibrary read = Editions.read(Editions.with(line, instead == null ? "" : instead));

        assertThat(read.findings()).anySatisfy(it -> {
            assertThat(it.kind()).isEqualTo(kind);
            assertThat(it.file()).isEqualTo("gpaisa-principles/ms.md");
            assertThat(it.place()).isEqualTo(Place.line(number));
            assertThat(String.join(",", it.details())).isEqualTo(details);
        });
    }

    @Test
    void takesSeveralAgenciesAsAudience() {
        var edition = Editions.read(Editions.with("audience: all", "audience: [jdn, KKM]"))
                .editions()
                .get(0)
                .edition();

        assertThat(edition.audience()).isEqualTo(Audience.of(List.of("KKM", "JDN")));
    }

    @Test
    void demandsFrontMatterAndText() {
        assertThat(kinds("# Tajuk")).containsExactly(Finding.Kind.FRONT_MATTER_MISSING);
        assertThat(kinds("---\nid: a\n")).containsExactly(Finding.Kind.FRONT_MATTER_MISSING);
        String matter = Editions.text(Editions.principlesInMalay());
        matter = matter.substring(0, matter.indexOf("# Tujuh"));
        assertThat(kinds(matter)).containsExactly(Finding.Kind.NO_SECTIONS);
    }

    private static List<Finding.Kind> kinds(String text) {
        return Editions.read(SourceFile.markdown("gpaisa-principles/ms.md", text)).findings().stream()
                .map(Finding::kind)
                .toList();
    }

    private static List<Chunk> read(SourceFile file) {
        return Editions.read(file).editions().get(0).chunks();
    }
}
