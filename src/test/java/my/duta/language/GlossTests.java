package my.duta.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlossTests {

    private static final Set<String> ENGLISH_ONLY = Set.of("en");

    private final Gloss gloss = new Gloss();

    @Test
    void saysAMalaySentenceWordByWord() {
        assertThat(english("Pegawai menulis surat rasmi.")).isEqualTo("officer write official letter.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Di mana surat itu? | where letter that?",
                "Macam mana tulis surat? | how write letter?",
                "Surat tidak boleh dibaca | letter cannot read",
            })
    void saysPairsOfFunctionWordsAsOne(String malay, String english) {
        assertThat(english(malay)).isEqualTo(english);
    }

    @Test
    void keepsNamesAndAcronyms() {
        assertThat(english("Surat GPAISA dalam Gemini dan NotebookLM"))
                .contains("GPAISA")
                .contains("Gemini")
                .contains("NotebookLM");
    }

    @Test
    void keepsWhatNoListKnowsAndWhatStandsBetweenWords() {
        assertThat(english("gemblong: 25/11, (surat)")).isEqualTo("gemblong: 25/11, (letter)");
        assertThat(english("")).isEmpty();
    }

    @Test
    void saysTermsOfSeveralWordsAsOne() {
        assertThat(english("kecerdasan buatan")).isEqualTo("artificial intelligence");
        assertThat(english("garis panduan")).isEqualTo("guideline");
    }

    @Test
    void leavesATextAloneThatTheModelUnderstands() {
        String malay = "Pegawai menulis surat rasmi.";

        assertThat(gloss.of(malay, Language.MALAY, Set.of("en", "ms"))).isEqualTo(malay);
        assertThat(gloss.of(malay, Language.MALAY, Set.of("de"))).isEqualTo(malay);
        assertThat(gloss.of("Where is my letter?", Language.ENGLISH, ENGLISH_ONLY))
                .isEqualTo("Where is my letter?");
    }

    @Test
    void functionWordsAreWrittenOnceAndPlain() {
        List<String> words = WordList.rows("function-words.csv").stream()
                .map(it -> it.get("malay"))
                .toList();

        assertThat(words).doesNotHaveDuplicates().allMatch(it -> it.matches("[a-z-]+(?: [a-z-]+)?"));
        assertThat(WordList.rows("function-words.csv"))
                .allMatch(it -> it.get("english").equals(it.get("english").strip()));
    }

    @Test
    void functionWordsAreMalay() {
        Vocabulary vocabulary = Vocabulary.shipped();
        Set<String> markers = Set.copyOf(WordList.rows("indonesian.csv").stream()
                .map(it -> it.get("indonesian"))
                .toList());

        assertThat(WordList.rows("function-words.csv"))
                .extracting(it -> it.get("malay"))
                .allMatch(vocabulary::hasMalay)
                .doesNotContainAnyElementsOf(markers);
    }

    private String english(String malay) {
        return gloss.of(malay, Language.MALAY, ENGLISH_ONLY);
    }
}
