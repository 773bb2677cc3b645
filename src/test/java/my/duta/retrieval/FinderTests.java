package my.duta.retrieval;

import static my.duta.index.Chunks.TODAY;
import static my.duta.index.Chunks.chunk;
import static my.duta.index.Chunks.edition;
import static my.duta.index.Chunks.forAgency;
import static my.duta.language.Language.ENGLISH;
import static my.duta.language.Language.MALAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import my.duta.index.Chunk;
import my.duta.index.ChunkIndex;
import my.duta.index.ServingIndex;
import my.duta.language.Dictionary;
import my.duta.language.Gloss;
import my.duta.language.Glossary;
import my.duta.language.Language;
import my.duta.language.LanguageDetector;
import my.duta.language.ShortForms;
import my.duta.llm.WordEmbedder;
import org.junit.jupiter.api.Test;

class FinderTests {

    private final Chunk principles = chunk(
            edition("gpaisa", MALAY, "Prinsip GPAISA"),
            "Apakah tujuh prinsip GPAISA?",
            "Tujuh prinsip GPAISA ialah keadilan, ketelusan dan lima yang lain.");
    private final Chunk principlesInEnglish = chunk(
            edition("gpaisa", ENGLISH, "GPAISA principles"),
            "What are the seven principles of GPAISA?",
            "The seven principles of GPAISA are fairness, transparency and five others.");
    private final Chunk notes = chunk(
            edition("notes", MALAY, "Take notes for me"),
            "Bahasa yang disokong",
            "Take notes for me menyokong bahasa Inggeris dalam mesyuarat.");
    private final Chunk onlyInEnglish =
            chunk(edition("gems", ENGLISH, "Gems"), "How to make a Gem", "A Gem keeps your instruction on automation.");
    private final Chunk canary =
            chunk(forAgency(edition("canary", MALAY, "Prosedur kenari"), "JPA"), "Kenari", "Prosedur kenari dalaman.");
    private final List<Chunk> chunks = List.of(principles, principlesInEnglish, notes, onlyInEnglish, canary);
    private final WordEmbedder embedder = new WordEmbedder();
    private final Finder finder = new Finder(
            new ServingIndex(ChunkIndex.inMemory(
                    chunks,
                    embedder.embedAll(chunks.stream().map(Chunk::withHeadings).toList()))),
            embedder,
            new ShortForms(new LanguageDetector()),
            new Dictionary(new Glossary()),
            new Gloss(),
            new RetrievalProperties(8, 50),
            Clock.fixed(TODAY.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC));

    @Test
    void findsTheSectionThatAnswers() {
        assertThat(first("Apakah tujuh prinsip GPAISA?", MALAY)).isEqualTo(principles);
        assertThat(first("What are the seven principles of GPAISA?", ENGLISH)).isEqualTo(principlesInEnglish);
    }

    @Test
    void findsASectionOnceInTheLanguageOfTheQuery() {
        List<Passage> passages = find("GPAISA", MALAY).passages();

        assertThat(passages).extracting(Passage::chunk).contains(principles).doesNotContain(principlesInEnglish);
        assertThat(find("GPAISA", ENGLISH).passages())
                .extracting(Passage::chunk)
                .contains(principlesInEnglish)
                .doesNotContain(principles);
    }

    @Test
    void unfoldsShortForms() {
        Findings findings = find("bahasa utk take notes mesy", MALAY);

        assertThat(findings.text()).isEqualTo("bahasa untuk take notes mesyuarat");
        assertThat(findings.passages().get(0).chunk()).isEqualTo(notes);
    }

    @Test
    void findsAcrossLanguagesByTermsAndByCognates() {
        assertThat(first("arahan", MALAY)).isEqualTo(onlyInEnglish);
        assertThat(first("automasi", MALAY)).isEqualTo(onlyInEnglish);
    }

    @Test
    void givesStrongSignalsForWhatIsCoveredAndWeakOnesForWhatIsNot() {
        Signals covered = find("Apakah tujuh prinsip GPAISA?", MALAY).signals();
        Signals stray =
                find("Bagaimana memohon cuti bersalin tujuh hari?", MALAY).signals();

        assertThat(covered.coverage()).isEqualTo(1);
        assertThat(covered.unknown()).isZero();
        assertThat(covered.informative()).isEqualTo(3);
        assertThat(covered.agreement()).isEqualTo(1);
        assertThat(stray.coverage()).isLessThan(0.5);
        assertThat(stray.unknown()).isGreaterThan(0.4);
        assertThat(stray.words()).isLessThan(covered.words());
    }

    @Test
    void findsNothingForNoWords() {
        assertThat(find("", MALAY).signals()).isEqualTo(Signals.NONE);
        assertThat(find("", MALAY).passages()).isEmpty();
    }

    @Test
    void keepsAnAgencysOwnFromAllOthers() {
        assertThat(find("prosedur kenari", MALAY).passages())
                .extracting(Passage::chunk)
                .doesNotContain(canary);
        assertThat(finder.find(new Query("prosedur kenari", MALAY, Optional.of("JPA")))
                        .passages())
                .first()
                .extracting(Passage::chunk)
                .isEqualTo(canary);
    }

    @Test
    void comparesTheMeaningOfATranslationWhereTheModelKnowsItsLanguageOnly() {
        String said = "Macam mana hendak buat satu?";
        var translated =
                new Query(said, MALAY, Optional.empty(), Optional.of("How to make a Gem: keeps your instruction"));

        Signals ofTranslation = finder.find(translated).signals();

        assertThat(ofTranslation.glossed()).isZero();
        assertThat(ofTranslation.bestCosine())
                .isGreaterThan(find(said, MALAY).signals().bestCosine());
        assertThat(find(said, MALAY).signals().glossed()).isEqualTo(1);
    }

    @Test
    void findsTheSameTwice() {
        assertThat(find("prinsip dalam mesyuarat", MALAY)).isEqualTo(find("prinsip dalam mesyuarat", MALAY));
    }

    @Test
    void findsOverChunksInMemory() {
        Finder over = Finder.over(
                chunks, embedder, Clock.fixed(TODAY.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC));

        assertThat(over.find(new Query("camne nak buat Gem utk arahan", MALAY, Optional.empty()), 1)
                        .passages())
                .extracting(Passage::chunk)
                .containsExactly(onlyInEnglish);
    }

    private Findings find(String text, Language language) {
        return finder.find(new Query(text, language, Optional.empty()));
    }

    private Chunk first(String text, Language language) {
        return find(text, language).passages().get(0).chunk();
    }
}
