package my.duta.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import my.duta.knowledge.Finding.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What looks like a mistake and is none; the mistakes themselves are in the test of seeded faults. */
class LibraryCheckTests {

    private static final String LETTERS = "official-letters";
    private static final String MINUTES = "meeting-minutes";
    private static final String NOTES = "meeting-notes";
    private static final String MS = "official-letters/ms.md";
    private static final String EN = "official-letters/en.md";
    private static final String COPIED = "Draft minutes are circulated to all members within 9 working days after the"
            + " meeting has ended, and corrections are sent to the secretariat, which records every one of them.";
    private static final String COPIED_MS = "Draf minit diedarkan kepada semua ahli dalam tempoh 9 hari bekerja selepas"
            + " mesyuarat berakhir, dan pembetulan dihantar kepada urus setia, yang mencatat setiap satu.";

    static Stream<Fault> harmless() {
        return Stream.of(
                Fault.of(Kind.LINK_TO_NO_SECTION).in(MS, "(#bagaimana-surat", "(ms.md#Bagaimana-Surat"),
                Fault.of(Kind.LINK_TO_NO_FILE).in(MS, "(../meeting-minutes/ms.md#b", "(../meeting%2Dminutes/ms.md#b"),
                Fault.of(Kind.LINK_ODD).in(MS, "ketua unit.", "[ketua unit](mailto:unit@example.gov.my)."),
                Fault.of(Kind.EDITION_MISSING)
                        .without(NOTES + "/en.md")
                        .in(NOTES + "/ms.md", "audience: all", "audience: all\neditions: [ms]"),
                Fault.of(Kind.VALUES_DIFFER)
                        .in(MS, "audience: all", "audience: [JDN, MAMPU]")
                        .in(EN, "audience: all", "audience: [mampu, jdn]"),
                Fault.of(Kind.NEARLY_THE_SAME)
                        .inBoth(LETTERS, "audience: all", "audience: [KKM]")
                        .inBoth(MINUTES, "supersedes: [meeting-notes]\n", "")
                        .inBoth(MINUTES, "audience: all", "audience: [JDN]")
                        .without(NOTES)
                        .in(MINUTES + "/en.md", "Draft minutes are", COPIED + " Draft minutes are")
                        .in(MINUTES + "/ms.md", "Draf minit diedarkan", COPIED_MS + " Draf minit diedarkan")
                        .in(EN, "Officers may", COPIED + " Officers may")
                        .in(MS, "Pegawai boleh", COPIED_MS + " Pegawai boleh"),
                Fault.of(Kind.NEARLY_THE_SAME)
                        .inBoth(NOTES, "audience: all", "audience: all\neffective-until: 2026-01-15")
                        .inBoth(MINUTES, "supersedes: [meeting-notes]\n", ""),
                Fault.of(Kind.CONTRADICTION)
                        .in(MS, "Pegawai boleh", "Jangan rakam mesyuarat jika tidak perlu. Pegawai boleh")
                        .in(EN, "Officers may", "Do not record a meeting if it is not needed. Officers may"),
                Fault.of(Kind.CONTRADICTION)
                        .in(
                                MS,
                                "Pegawai boleh",
                                "Bolehkah urus setia merakam mesyuarat apabila semua ahli tidak bersetuju?"
                                        + " Pegawai boleh")
                        .in(
                                EN,
                                "Officers may",
                                "May the secretariat record a meeting when not all members agree? Officers" + " may"),
                Fault.of(Kind.INDONESIAN).in(MS, "sejak 27 Ogos", "(bukan \"karena\" atau “Agustus”) sejak 27 Ogos"),
                Fault.of(Kind.OTHER_LANGUAGE)
                        .in(MS, "ketua unit.", "ketua unit melalui **Share**, **Send a copy** atau **Add people**."),
                Fault.of(Kind.REVIEW_OVERDUE).inBoth(NOTES, "review-by: 2027-06-30", "review-by: 2025-01-01"),
                Fault.of(Kind.REVIEW_SOON).inBoth(LETTERS, "review-by: 2027-06-30", "review-by: 2026-12-25"),
                Fault.of(Kind.EXPIRED).inBoth(LETTERS, "audience:", "effective-until: 2026-11-24\naudience:"),
                Fault.of(Kind.FILE_NOT_READ)
                        .with(LETTERS + "/README.md", "For maintainers")
                        .with("README.md", "For maintainers")
                        .with("front-matter.schema.json", "{}")
                        .with(".git/config", "")
                        .with(LETTERS + "/.ms.md.swp", ""));
    }

    @ParameterizedTest
    @MethodSource("harmless")
    void raisesNoFalseAlarm(Fault harmless) {
        assertThat(harmless.found())
                .filteredOn(it -> it.kind() == harmless.kind())
                .isEmpty();
    }

    @Test
    void ordersErrorsFirst() {
        List<Finding> found = Fault.of(Kind.CONTRADICTION)
                .in(MS, "sejak 27 Ogos", "karena 27 Ogos")
                .in(MS, "ketua unit.", "[ketua unit](http://www.example.gov.my/).")
                .with(LETTERS + "/draft.txt", "")
                .found();

        assertThat(found)
                .extracting(Finding::kind)
                .containsExactly(Kind.INDONESIAN, Kind.LINK_NOT_SECURE, Kind.FILE_NOT_READ);
    }

    @Test
    void letsNoLibraryPassThatHasAnError() {
        var library = new Library(List.of(Editions.principlesInMalay()));

        assertThatThrownBy(() -> Checks.all().sound(library, library.read(Editions.READER)))
                .isInstanceOfSatisfying(
                        LibraryUnsound.class,
                        it -> assertThat(it.findings())
                                .extracting(Finding::kind)
                                .contains(Kind.EDITION_MISSING, Kind.PROVENANCE_MISSING))
                .hasMessage("gpaisa-principles EDITION_MISSING en");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GPAISA has seven principles.            | GPAISA has six principles.                 | false",
                "GPAISA lists 7 principles for agencies. | GPAISA lists 6 principles for agencies.    | true",
                "GPAISA lists 7 principles for agencies. | GPAISA lists seven principles for agencies. | false",
                "Officers may paste a draft letter.      | Officers must not paste a draft letter.     | true",
                "Officers may paste a draft letter.      | Officers must paste a draft letter.         | true",
                "Officers can paste a draft letter.      | Officers may paste a draft letter.          | false",
                "Officers paste only a draft letter.     | Officers never paste a draft letter.        | false",
                "Officers may paste a draft letter.      | Officers may not paste a finished contract. | false",
            })
    void hearsWhenTwoSentencesCannotBothHold(String one, String other, boolean contradicts) {
        Kind[] expected = contradicts ? new Kind[] {Kind.CONTRADICTION} : new Kind[0];

        assertThat(contradictions(one, other)).extracting(Finding::kind).containsExactly(expected);
    }

    @Test
    void looksThroughTenThousandSectionsInSeconds() {
        var random = new Random(7);
        List<String> vocabulary =
                IntStream.range(0, 3000).mapToObj(it -> "kata" + letters(it)).toList();
        var files = new ArrayList<SourceFile>();
        for (int i = 0; i < 1000; i++) {
            var text = new StringBuilder(front("source-" + i, "en"));
            for (int j = 0; j < 10; j++) {
                text.append("\n## Heading ")
                        .append(letters(i))
                        .append(' ')
                        .append(letters(j))
                        .append("\n");
                for (int sentence = 0; sentence < 4; sentence++) {
                    text.append(random.ints(12, 0, vocabulary.size())
                            .map(it -> it * it / vocabulary.size())
                            .mapToObj(vocabulary::get)
                            .collect(Collectors.joining(" ", "The ", ". ")));
                }
                text.append("\n\n> Source: own advice\n");
            }
            files.add(SourceFile.markdown("source-" + i + "/en.md", text.toString()));
        }
        var library = new Library(files);
        ReadLibrary read = library.read(Editions.READER);

        assertThat(read.editions()).hasSize(1000);
        assertTimeout(Duration.ofSeconds(20), () -> {
            assertThat(new DuplicateCheck(Checks.NOW).findings(library, read)).isEmpty();
            assertThat(new ContradictionCheck(Checks.NOW).findings(library, read))
                    .isEmpty();
        });
    }

    private static List<Finding> contradictions(String one, String other) {
        var library = new Library(List.of(
                SourceFile.markdown("one/en.md", front("one", "en") + "\n## A heading\n" + one + "\n"),
                SourceFile.markdown("other/en.md", front("other", "en") + "\n## A heading\n" + other + "\n")));
        return new ContradictionCheck(Checks.NOW).findings(library, library.read(Editions.READER));
    }

    private static String front(String id, String language) {
        return """
                ---
                id: %s
                title: A title
                owner: Duta
                language: %s
                version: "1"
                effective-from: 2026-01-01
                audience: all
                checked-on: 2026-01-01
                ---
                """.formatted(id, language);
    }

    private static String letters(int number) {
        return Integer.toString(number, 36).replaceAll("\\d", "x$0").replaceAll("[0-9]", "q");
    }
}
