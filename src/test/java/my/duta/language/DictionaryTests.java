package my.duta.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import my.duta.language.Dictionary.Phrase;
import org.junit.jupiter.api.Test;

class DictionaryTests {

    private final Dictionary dictionary = new Dictionary(new Glossary());

    @Test
    void saysATermOfTheGlossaryBeforeTheLexicon() {
        assertThat(dictionary.across("gesaan", Language.ENGLISH)).startsWith("prompt");
    }

    @Test
    void saysWhatTheLexiconKnows() {
        assertThat(dictionary.across("abad", Language.ENGLISH)).containsExactly("century");
        assertThat(dictionary.across("century", Language.MALAY)).startsWith("abad");
    }

    @Test
    void knowsMalayWithItsCliticsAndAffixes() {
        assertThat(dictionary.across("suratnya", Language.ENGLISH)).contains("letter");
        assertThat(dictionary.across("bertanyakan", Language.ENGLISH)).contains("ask");
        assertThat(dictionary.across("dipastikan", Language.ENGLISH)).contains("ensure");
    }

    @Test
    void knowsEnglishPlurals() {
        assertThat(dictionary.across("letters", Language.MALAY)).contains("surat");
        assertThat(dictionary.across("guidelines", Language.MALAY)).contains("garis panduan");
    }

    @Test
    void saysNothingForAWordThatNoListKnows() {
        assertThat(dictionary.across("gemblong", Language.ENGLISH)).isEmpty();
        assertThat(dictionary.across("gemblong", Language.MALAY)).isEmpty();
    }

    @Test
    void findsTheLongestPhraseFirst() {
        List<Phrase> phrases = dictionary.phrases(
                "Garis panduan keselamatan siber untuk penguatkuasaan undang-undang", Language.ENGLISH);

        assertThat(phrases)
                .extracting(it -> String.join(" ", it.words()))
                .containsExactly("garis panduan", "keselamatan siber", "penguatkuasaan undang-undang");
        assertThat(phrases.get(2).meanings()).containsExactly("law enforcement");
    }

    @Test
    void findsPhrasesOfFourWords() {
        assertThat(dictionary.phrases("caruman Kumpulan Wang Simpanan Pekerja", Language.ENGLISH))
                .extracting(it -> String.join(" ", it.words()))
                .containsExactly("kumpulan wang simpanan pekerja");
    }

    @Test
    void findsEnglishPhrasesForMalayOnes() {
        assertThat(dictionary.phrases("the law enforcement guideline", Language.MALAY))
                .extracting(Phrase::meanings)
                .anySatisfy(it -> assertThat(it).contains("penguatkuasaan undang-undang"));
    }

    @Test
    void takesASingleWordForNoPhrase() {
        assertThat(dictionary.phrases("surat", Language.ENGLISH)).isEmpty();
        assertThat(dictionary.phrases("", Language.ENGLISH)).isEmpty();
    }
}
