package my.duta.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import my.duta.answer.Answer.Part;
import my.duta.answer.Answer.Part.Kind;
import my.duta.index.Chunk;
import my.duta.language.Language;
import my.duta.manuscript.Block;
import my.duta.retrieval.Passage;
import org.junit.jupiter.api.Test;

class ExtractiveComposerTests {

    private final ExtractiveComposer composer = new ExtractiveComposer(Splitting.PLAIN);

    @Test
    void quotesTheWholeListOfPrinciplesInOrder() {
        Composition composition = compose("Apakah tujuh prinsip GPAISA?", Chunks.gpaisaPrinciplesInMalay());

        assertThat(composition.parts())
                .filteredOn(it -> it.kind() == Kind.STEP)
                .extracting(Part::text)
                .containsExactly(
                        "Privasi dan keselamatan data",
                        "Ketelusan",
                        "Akauntabiliti",
                        "Keadilan",
                        "Keterangkuman",
                        "Kebolehpercayaan dan daya tahan",
                        "Kelestarian");
    }

    @Test
    void beginsWithTheOpeningSentence() {
        Composition composition = compose("Apakah tujuh prinsip GPAISA?", Chunks.gpaisaPrinciplesInMalay());

        assertThat(composition.parts().get(0))
                .isEqualTo(new Part(
                        Kind.SENTENCE, "Tujuh prinsip GPAISA ialah asas penggunaan AI dalam sektor awam.", List.of(1)));
    }

    @Test
    void quotesSentencesByteForByte() {
        Chunk chunk = Chunks.section(
                "odd",
                Language.ENGLISH,
                "Odd spacing",
                Chunks.prose("Set  it up — “today”, at 9.30\u00a0am. Ask the *IT* unit… or   wait."));

        Composition composition = compose("How is it set up?", chunk);

        assertThat(composition.parts())
                .isNotEmpty()
                .allSatisfy(it -> assertThat(chunk.words()).contains(it.text()));
    }

    @Test
    void quotesAtMostFiveSentencesAndPrefersThoseAboutTheQuestion() {
        Chunk chunk = Chunks.section(
                "long",
                Language.ENGLISH,
                "Accounts",
                Chunks.prose("Accounts are free. Apples are red. Pears are green. Plums are blue. Figs are sweet. "
                        + "Kiwis are furry. A blocked account is opened again by the administrator."));

        Composition composition = compose("Who opens a blocked account?", chunk);

        assertThat(composition.parts())
                .hasSize(5)
                .extracting(Part::text)
                .startsWith("Accounts are free.")
                .endsWith("A blocked account is opened again by the administrator.");
    }

    @Test
    void quotesOnlyTheRowsThatTheQuestionIsAbout() {
        Composition composition =
                compose("Adakah Take notes for me menyokong bahasa Melayu?", Chunks.languageSupportInMalay());

        assertThat(items(composition)).containsExactly("Ciri: Take notes for me; Bahasa Melayu: Tidak");
    }

    @Test
    void quotesEveryRowWhenTheQuestionAsksWhich() {
        Composition composition =
                compose("Ciri Gemini yang manakah menyokong bahasa Melayu?", Chunks.languageSupportInMalay());

        assertThat(items(composition)).hasSize(4);
    }

    @Test
    void addsASentenceOfAnotherSectionThatCoversWhatTheBestLeavesOut() {
        Chunk best = Chunks.section("a", Language.ENGLISH, "Passwords", Chunks.prose("A password has 12 characters."));
        Chunk other = Chunks.section(
                "b", Language.ENGLISH, "Expiry", Chunks.prose("A password is old after 90 days. It rains."));

        Composition composition =
                compose("How many characters has a password, and after how many days is it old?", best, other);

        assertThat(composition.parts())
                .contains(new Part(Kind.SENTENCE, "A password is old after 90 days.", List.of(2)));
        assertThat(composition.citations()).extracting(Citation::source).containsExactly("a", "b");
    }

    @Test
    void staysWithOneSectionThatCoversTheQuestion() {
        Composition composition =
                compose("2SV wajib?", Chunks.twoStepVerificationInMalay(), Chunks.gpaisaPrinciplesInMalay());

        assertThat(composition.citations()).extracting(Citation::number).containsExactly(1);
    }

    @Test
    void citesVersionDateAddressAndProvenance() {
        Citation citation = compose("2SV wajib?", Chunks.twoStepVerificationInMalay())
                .citations()
                .get(0);

        assertThat(citation.version()).isEqualTo("2025.1");
        assertThat(citation.effectiveFrom()).isEqualTo("2025-02-27");
        assertThat(citation.section()).isEqualTo("Adakah 2SV wajib dalam MyGovUC?");
        assertThat(citation.address()).hasToString("Optional[https://www.jdn.gov.my/mygovuc-account]");
        assertThat(citation.provenance()).isEqualTo("JDN: disahkan");
    }

    @Test
    void quotesEveryPartFromTheChunkItCites() {
        for (Chunk chunk : Chunks.all()) {
            assertThat(compose(chunk.heading(), chunk).parts()).allSatisfy(part -> {
                for (String quoted : pieces(chunk, part)) {
                    assertThat(chunk.words()).contains(quoted);
                }
            });
        }
    }

    private static List<String> pieces(Chunk chunk, Part part) {
        boolean tabled = chunk.blocks().stream().anyMatch(Block.Table.class::isInstance) && part.kind() == Kind.ITEM;
        return tabled ? Arrays.asList(part.text().split("; |: ")) : List.of(part.text());
    }

    private static List<String> items(Composition composition) {
        return composition.parts().stream()
                .filter(it -> it.kind() == Kind.ITEM)
                .map(Part::text)
                .toList();
    }

    private Composition compose(String asked, Chunk... chunks) {
        return composer.compose(
                asked, Arrays.stream(chunks).map(it -> new Passage(it, 1)).toList());
    }
}
