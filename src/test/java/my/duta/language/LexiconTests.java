package my.duta.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconTests {

    /** It grows by what a maintainer has read, and shrinks by no accident. */
    private static final int FEWEST_WORDS = 9_500;

    private static final int MOST_SENSES = 6;

    private final Lexicon lexicon = Lexicon.shipped();
    private final List<CSVRecord> rows = WordList.rows("lexicon.csv");

    @Test
    void holdsEachLemmaOnceAndInOrder() {
        assertThat(rows).extracting(it -> it.get("malay")).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void holdsManyWords() {
        assertThat(lexicon.lemmas()).filteredOn(it -> !it.contains(" ")).hasSizeGreaterThanOrEqualTo(FEWEST_WORDS);
    }

    @Test
    void writesLemmasInPlainLetters() {
        assertThat(lexicon.lemmas()).allMatch(it -> it.matches("[a-z]+(?:[- ][a-z]+){0,4}"));
    }

    @Test
    void givesEachLemmaAFewSenses() {
        for (CSVRecord row : rows) {
            List<String> senses = Arrays.asList(row.get("english").split("\\|", -1));

            assertThat(senses)
                    .as(row.get("malay"))
                    .hasSizeBetween(1, MOST_SENSES)
                    .doesNotHaveDuplicates()
                    .allMatch(it -> it.equals(it.strip()) && it.matches("[A-Za-z][A-Za-z '&-]*"));
        }
    }

    @Test
    void holdsNoIndonesian() {
        Set<String> markers = WordList.rows("indonesian.csv").stream()
                .map(it -> it.get("indonesian"))
                .collect(Collectors.toSet());

        assertThat(lexicon.lemmas()).doesNotContainAnyElementsOf(markers);
    }

    @ParameterizedTest
    @CsvSource({
        "abad, century",
        "kerajaan, government",
        "mesyuarat, meeting",
        "surat, letter",
        "pegawai, officer",
        "beritahu, inform",
    })
    void saysTheLikeliestEnglishFirst(String malay, String english) {
        assertThat(lexicon.english(malay)).startsWith(english);
    }

    @ParameterizedTest
    @CsvSource({"letter, surat", "letters, surat", "meetings, mesyuarat", "century, abad", "centuries, abad"})
    void findsMalayForEnglishInAnyForm(String english, String malay) {
        assertThat(lexicon.malay(english)).contains(malay);
    }

    @Test
    void putsTheWordThatSaysItFirstBeforeOneThatSaysItToo() {
        assertThat(lexicon.malay("letter")).containsSubsequence("surat", "abjad");
    }

    @Test
    void knowsNothingOfAnInventedWord() {
        assertThat(lexicon.english("gemblong-gembling")).isEmpty();
        assertThat(lexicon.malay("gemblong")).isEmpty();
        assertThat(lexicon.has("gemblong")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"pengguna, guna", "memohon, mohon", "pelatih, latih", "kebersihan, bersih"})
    void isCloseWhereBothMeanOneThing(String word, String root) {
        assertThat(lexicon.closeness(word, root)).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"kerajaan, raja", "mengeluarkan, keluar", "gemblong, raja", "kerajaan, gemblong"})
    void isNotCloseWhereADerivedWordHasAMeaningOfItsOwn(String word, String root) {
        assertThat(lexicon.closeness(word, root)).isZero();
    }

    @Test
    void isCloserWhereMoreIsShared() {
        assertThat(lexicon.closeness("memohon", "mohon")).isGreaterThan(lexicon.closeness("memohon", "pohon"));
    }
}
