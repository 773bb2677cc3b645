package my.duta.retrieval;

import static my.duta.index.Chunks.chunk;
import static my.duta.index.Chunks.edition;
import static my.duta.language.Language.ENGLISH;
import static my.duta.language.Language.MALAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import my.duta.index.ChunkIndex;
import my.duta.index.Wanted;
import my.duta.language.Dictionary;
import my.duta.language.Glossary;
import my.duta.language.Language;
import org.junit.jupiter.api.Test;

class WantedWordsTests {

    private final Dictionary dictionary = new Dictionary(new Glossary());
    private final ChunkIndex index = ChunkIndex.inMemory(
            List.of(
                    chunk(edition("a", MALAY, "Keselamatan siber"), "Insiden", "Laporkan kebocoran maklumat segera."),
                    chunk(
                            edition("a", ENGLISH, "Cyber security"),
                            "Incidents",
                            "Report a leak of information at once."),
                    chunk(edition("b", ENGLISH, "Meet"), "Automation", "Meet writes the notes of a meeting.")),
            List.of());

    @Test
    void saysEachWordInTheOtherLanguage() {
        WantedWords wanted = wanted("laporkan kebocoran", MALAY);

        assertThat(forms(wanted.own())).containsExactly(List.of("laporkan"), List.of("kebocoran"));
        assertThat(forms(wanted.other()).get(0)).contains("report");
        assertThat(forms(wanted.other()).get(1)).contains("leak");
    }

    @Test
    void saysATermByAllItsWords() {
        WantedWords wanted = wanted("keselamatan siber", MALAY);

        assertThat(forms(wanted.other())).allSatisfy(it -> assertThat(it).contains("cyber", "security"));
    }

    @Test
    void takesAWordOfTheOtherLanguageForWhatItMeansHere() {
        WantedWords wanted = wanted("nak report", MALAY);

        assertThat(forms(wanted.own()).get(0)).startsWith("report").contains("laporan");
        assertThat(forms(wanted.other()).get(0)).startsWith("report");
    }

    @Test
    void putsRightWhatNoListAndNoSourceKnows() {
        WantedWords wanted = wanted("kebocran maklumat", MALAY);

        assertThat(wanted.text()).isEqualTo("kebocoran maklumat");
        assertThat(forms(wanted.own()).get(0)).containsExactly("kebocran", "kebocoran");
    }

    @Test
    void leavesNamesAndKnownWordsAsTheyAre() {
        assertThat(wanted("NAIOO", MALAY).text()).isEqualTo("NAIOO");
        assertThat(wanted("kawan", MALAY).text()).isEqualTo("kawan");
    }

    @Test
    void findsLoansBySpelling() {
        assertThat(forms(wanted("automasi", MALAY).other()).get(0)).contains("automation");
    }

    private WantedWords wanted(String text, Language language) {
        return WantedWords.of(text, language, dictionary, index);
    }

    private static List<List<String>> forms(List<Wanted> wanted) {
        return wanted.stream()
                .map(it -> it.anyOf().stream().map(any -> any.term().exact()).toList())
                .toList();
    }
}
