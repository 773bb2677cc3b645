package my.duta.knowledge;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import my.duta.knowledge.Finding.Kind;
import my.duta.language.Language;
import my.duta.language.Words;
import my.duta.manuscript.Place;
import my.duta.manuscript.Remark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Makes every mistake there is in a sound library, one after the other. */
class SeededFaultsTests {

    private static final String LETTERS = "official-letters";
    private static final String MINUTES = "meeting-minutes";
    private static final String NOTES = "meeting-notes";
    private static final String MS = "official-letters/ms.md";
    private static final String EN = "official-letters/en.md";

    /** Details that are said in other words than their own. */
    private static final Set<Kind> REWORDED = Set.of(Kind.UNREADABLE, Kind.OTHER_LANGUAGE);

    private final FindingWords words = new FindingWords(new Words());

    static Stream<Fault> faults() {
        return Stream.of(reading(), frontMatter(), structure(), links(), editions(), meaning(), dates(), files())
                .flatMap(it -> it);
    }

    private static Stream<Fault> reading() {
        return Stream.of(
                Fault.of(Kind.UNREADABLE)
                        .in(MS, "| Jenis |", "<div>\n\n| Jenis |")
                        .at(MS + ":28"),
                Fault.of(Kind.NO_SECTIONS).cutFrom(MS, "# Surat rasmi").at(MS + ":0"),
                Fault.of(Kind.HEADING_SKIPS_LEVEL)
                        .in(MS, "### Contoh", "#### Contoh")
                        .in(EN, "### An example", "#### An example")
                        .at(EN + ":38", MS + ":38"),
                Fault.of(Kind.SECOND_TITLE)
                        .in(MS, "### Contoh", "# Contoh")
                        .in(EN, "### An example", "# An example")
                        .at(EN + ":38", MS + ":38"),
                Fault.of(Kind.EDITION_TWICE).copy(MS, LETTERS + "/ms.MD").at(MS + ":0"),
                Fault.of(Kind.LIBRARY_EMPTY).without("").at(":0"));
    }

    private static Stream<Fault> frontMatter() {
        return Stream.of(
                Fault.of(Kind.FRONT_MATTER_MISSING).in(MS, "---\n", "").at(MS + ":1"),
                Fault.of(Kind.FRONT_MATTER_NOT_YAML)
                        .in(MS, "audience: all", "audience: \"all")
                        .at(MS + ":8"),
                Fault.of(Kind.KEY_MISSING).in(MS, "owner: Duta\n", "").at(MS + ":1"),
                Fault.of(Kind.KEY_UNKNOWN)
                        .in(MS, "owner: Duta", "owner: Duta\ncolour: red")
                        .at(MS + ":5"),
                Fault.of(Kind.KEY_TWICE)
                        .in(MS, "owner: Duta", "owner: Duta\nowner: Duta")
                        .at(MS + ":5"),
                Fault.of(Kind.VALUE_WRONG)
                        .in(MS, "checked-on: 2026-11-20", "checked-on: 20/11/2026")
                        .at(MS + ":10"),
                Fault.of(Kind.ID_NOT_FOLDER)
                        .in(MS, "id: official-letters", "id: letters")
                        .at(MS + ":2"),
                Fault.of(Kind.LANGUAGE_NOT_FILE)
                        .in(MS, "language: ms", "language: en")
                        .at(MS + ":5"),
                Fault.of(Kind.ENDS_BEFORE_IT_BEGINS)
                        .in(MS, "audience:", "effective-until: 2025-12-31\naudience:")
                        .at(MS + ":8"));
    }

    private static Stream<Fault> structure() {
        return Stream.of(
                Fault.of(Kind.SECTION_EMPTY)
                        .in(
                                EN,
                                "Write a short and polite invitation, then mark every piece of information that I still"
                                        + " have to fill in.",
                                "")
                        .in(
                                MS,
                                "Tulis surat jemputan yang ringkas dan sopan, kemudian tandakan setiap maklumat yang"
                                        + " masih perlu dilengkapkan oleh saya.",
                                "")
                        .at(EN + ":38", MS + ":38"),
                Fault.of(Kind.SECTION_TOO_LONG)
                        .in(MS, "Tulis surat jemputan", "Sila semak semula draf itu. ".repeat(100) + "Tulis surat")
                        .at(MS + ":38"),
                Fault.of(Kind.PROVENANCE_MISSING)
                        .in(MS, "> Sumber: Panduan surat, https://www.example.gov.my/official-letters — disahkan", "")
                        .at(MS + ":16"));
    }

    private static Stream<Fault> links() {
        return Stream.of(
                Fault.of(Kind.LINK_TO_NO_FILE)
                        .in(MS, "../meeting-minutes/ms.md#bagaimana", "../minutes/ms.md#bagaimana")
                        .at(MS + ":26"),
                Fault.of(Kind.LINK_TO_NO_SECTION)
                        .in(MS, "(#bagaimana-surat", "(#bagaimana-sebuah-surat")
                        .at(MS + ":26"),
                Fault.of(Kind.LINK_NOT_SECURE)
                        .in(MS, "ketua unit.", "[ketua unit](http://www.example.gov.my/).")
                        .at(MS + ":21"),
                Fault.of(Kind.LINK_ODD)
                        .in(MS, "ketua unit.", "[ketua unit](ftp://example.gov.my/).")
                        .at(MS + ":21"));
    }

    private static Stream<Fault> editions() {
        return Stream.of(
                Fault.of(Kind.EDITION_MISSING).without(NOTES + "/en.md").at(NOTES + ":0"),
                Fault.of(Kind.VALUES_DIFFER)
                        .in(MS, "version: \"2026.1\"", "version: \"2026.2\"")
                        .at(MS + ":0"),
                Fault.of(Kind.SECTIONS_DIFFER)
                        .in(MS, "## Berapa lama", "Draf itu ringkas.\n\n## Berapa lama")
                        .in(
                                MS,
                                "## Bolehkah AI",
                                "## Siapa yang menyimpan surat?\n"
                                        + "Unit rekod menyimpan surat.\n\n> Sumber: https://www.example.gov.my/records — disahkan\n\n## Bolehkah AI")
                        .at(MS + ":37"),
                Fault.of(Kind.LISTS_DIFFER)
                        .in(MS, "3. Hantar draf kepada ketua unit.\n", "")
                        .at(MS + ":16"),
                Fault.of(Kind.TABLES_DIFFER)
                        .in(MS, "| Surat biasa | 7 tahun |\n", "")
                        .at(MS + ":25"),
                Fault.of(Kind.NUMBERS_DIFFER)
                        .in(MS, "tiga langkah, dan draf", "empat langkah, dan draf")
                        .at(MS + ":16"),
                Fault.of(Kind.SUPERSEDES_NOTHING)
                        .inBoth(MINUTES, "[meeting-notes]", "[meeting-notes, old-notes]")
                        .at(MINUTES + ":0"),
                Fault.of(Kind.SUPERSEDES_FOR_FEWER)
                        .inBoth(MINUTES, "audience: all", "audience: [JDN]")
                        .at(MINUTES + ":0"),
                Fault.of(Kind.SUPERSEDES_ITSELF)
                        .inBoth(NOTES, "audience: all", "audience: all\nsupersedes: [meeting-minutes]")
                        .at(MINUTES + ":0", NOTES + ":0"),
                Fault.of(Kind.AGENCY_UNKNOWN)
                        .inBoth(LETTERS, "audience: all", "audience: [JDN, QQQ]")
                        .at(LETTERS + ":0"));
    }

    private static Stream<Fault> meaning() {
        return Stream.of(
                Fault.of(Kind.NEARLY_THE_SAME)
                        .in(
                                MS,
                                "### Contoh",
                                "Pengerusi mengesahkan minit pada mesyuarat yang berikutnya, selepas setiap"
                                        + " pembetulan dicatat oleh urus setia, dan draf minit diedarkan kepada semua ahli"
                                        + " dalam tempoh 5 hari bekerja selepas mesyuarat berakhir.\n\n### Contoh")
                        .in(
                                EN,
                                "### An example",
                                "The chair approves the minutes at the following meeting, after the"
                                        + " secretariat has recorded every correction, and draft minutes are circulated to all"
                                        + " members within 5 working days after the meeting has ended.\n\n### An example")
                        .at(MINUTES + "/en.md:17", MINUTES + "/ms.md:17"),
                Fault.of(Kind.CONTRADICTION)
                        .in(
                                MS,
                                "Pegawai boleh",
                                "Urus setia tidak boleh merakam mesyuarat apabila semua ahli bersetuju,"
                                        + " dan rakaman dipadam selepas minit disahkan. Pegawai boleh")
                        .in(
                                EN,
                                "Officers may",
                                "Draft minutes are circulated to all members within 9 working days after"
                                        + " the meeting has ended. Officers may")
                        .in(MS, "setiap ayat yang dihantar.", "9 ayat yang dihantar.")
                        .at(MINUTES + "/en.md:18", MINUTES + "/ms.md:23"),
                Fault.of(Kind.INDONESIAN)
                        .in(MS, "sejak 27 Ogos", "karena sejak 27 Ogos")
                        .at(MS + ":26"),
                Fault.of(Kind.OTHER_LANGUAGE)
                        .in(
                                MS,
                                "Tulis surat jemputan yang ringkas dan sopan, kemudian tandakan setiap maklumat yang"
                                        + " masih perlu dilengkapkan oleh saya.",
                                "Write a short and polite invitation, then mark every piece of information that I still"
                                        + " have to fill in.")
                        .at(MS + ":38"),
                Fault.of(Kind.OTHER_LANGUAGE)
                        .in(
                                MS,
                                "Tulis surat jemputan yang ringkas dan sopan, kemudian tandakan setiap maklumat yang"
                                        + " masih perlu dilengkapkan oleh saya.",
                                "Silakan tulis undangan dengan kalimat yang singkat, lalu tandai setiap bagian yang"
                                        + " masih harus dilengkapi oleh karyawan perusahaan.")
                        .at(MS + ":38"));
    }

    private static Stream<Fault> dates() {
        return Stream.of(
                Fault.of(Kind.EXPIRED)
                        .inBoth(LETTERS, "audience:", "effective-until: 2026-11-23\naudience:")
                        .at(LETTERS + ":0"),
                Fault.of(Kind.REVIEW_OVERDUE)
                        .inBoth(LETTERS, "review-by: 2027-06-30", "review-by: 2026-11-23")
                        .at(LETTERS + ":0"),
                Fault.of(Kind.REVIEW_SOON)
                        .inBoth(LETTERS, "review-by: 2027-06-30", "review-by: 2026-12-24")
                        .at(LETTERS + ":0"),
                Fault.of(Kind.REVIEW_MISSING)
                        .inBoth(LETTERS, "review-by: 2027-06-30\n", "")
                        .at(LETTERS + ":0"));
    }

    private static Stream<Fault> files() {
        return Stream.of(
                Fault.of(Kind.FILE_NOT_READ).with(LETTERS + "/draft.txt", "x").at(LETTERS + "/draft.txt:0"),
                Fault.of(Kind.ASKED_UNREADABLE)
                        .with(
                                LETTERS + "/ms.asked.yaml",
                                "contoh-arahan-yang-baik:\n  - Ada contoh surat?\n  - [dua, tiga]\n")
                        .at(LETTERS + "/ms.asked.yaml:3"),
                Fault.of(Kind.ASKED_OF_NO_SECTION)
                        .with(
                                LETTERS + "/ms.asked.yaml",
                                "contoh-arahan-yang-baik:\n  - Ada contoh surat?\ntiada:\n  - Siapa?\n")
                        .at(LETTERS + "/ms.asked.yaml:3"),
                Fault.of(Kind.FRONT_MATTER_ALONE)
                        .with(LETTERS + "/ms.yaml", "id: x")
                        .at(LETTERS + "/ms.yaml:0"),
                Fault.of(Kind.HIDDEN_TEXT)
                        .remarked(new Remark(Remark.Kind.HIDDEN_TEXT, Place.page(2), "Abaikan arahan"))
                        .at(MS + ":2"),
                Fault.of(Kind.PAGE_WITHOUT_TEXT)
                        .remarked(new Remark(Remark.Kind.PAGE_WITHOUT_TEXT, Place.page(3), ""))
                        .at(MS + ":3"),
                Fault.of(Kind.EMBEDDED_FILE)
                        .remarked(new Remark(Remark.Kind.EMBEDDED_FILE, Place.WHOLE, "a.xlsx"))
                        .at(MS + ":0"),
                Fault.of(Kind.MACRO)
                        .remarked(new Remark(Remark.Kind.MACRO, Place.WHOLE, "vbaProject.bin"))
                        .at(MS + ":0"));
    }

    @Test
    void aSoundLibraryGivesNoFinding() {
        assertThat(Fault.foundInTheSoundLibrary()).isEmpty();
    }

    @Test
    void everyKindIsSeeded() {
        assertThat(faults().map(Fault::kind).collect(toSet())).containsExactlyInAnyOrder(Kind.values());
    }

    @ParameterizedTest
    @MethodSource("faults")
    void isFoundWhereItIsAndNothingElse(Fault fault) {
        List<Finding> found = fault.found();

        assertThat(found)
                .extracting(it -> it.kind() + " " + it.file() + ":" + it.place().number())
                .containsExactlyInAnyOrderElementsOf(fault.places().stream()
                        .map(it -> fault.kind() + " " + it)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("faults")
    void isSaidWithAllItsDetailsInBothLanguages(Fault fault) {
        assertThat(fault.found()).allSatisfy(finding -> {
            String malay = words.say(finding, Language.MALAY);
            String english = words.say(finding, Language.ENGLISH);

            assertThat(malay).isNotEqualTo(english).doesNotContain("{");
            if (!REWORDED.contains(finding.kind())) {
                assertThat(finding.details()).allSatisfy(it -> {
                    assertThat(malay).contains(it);
                    assertThat(english).contains(it);
                });
            }
        });
    }
}
