package my.duta.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GlossaryTests {

    private final Glossary glossary = new Glossary();

    @Test
    void findsTheEnglishOfMalayTerms() {
        assertThat(glossary.across("Bagaimana hendak muat naik lampiran?", Language.ENGLISH))
                .containsExactly("upload", "appendix", "attachment");
    }

    @Test
    void findsTheMalayOfEnglishTerms() {
        assertThat(glossary.across("What are the risk levels in the guidelines?", Language.MALAY))
                .contains("risiko", "garis panduan");
    }

    @Test
    void prefersTheLongestTerm() {
        assertThat(glossary.across("insiden keselamatan siber", Language.ENGLISH))
                .containsExactly("cyber security incident");
    }

    @Test
    void seesThroughCliticsAndPlurals() {
        assertThat(glossary.across("risikonya", Language.ENGLISH)).containsExactly("risk");
        assertThat(glossary.across("two policies", Language.MALAY)).containsExactly("dasar");
    }

    @Test
    void bringsAllMeaningsOnce() {
        assertThat(glossary.across("Keterangkuman ialah keterangkuman.", Language.ENGLISH))
                .containsExactly("inclusivity", "inclusiveness");
    }

    @Test
    void findsTheTermsOfEitherLanguageInAMix() {
        String mixed = "Boleh ke upload pekeliling kat NotebookLM?";

        assertThat(glossary.across(mixed, Language.ENGLISH)).containsExactly("circular");
        assertThat(glossary.across(mixed, Language.MALAY)).containsExactly("muat naik");
    }

    @Test
    void findsNothingInNothing() {
        assertThat(glossary.across("", Language.MALAY)).isEmpty();
        assertThat(glossary.across("!!! 123", Language.ENGLISH)).isEmpty();
    }

    @Test
    void keepsItsTableWhole() {
        assertThat(WordList.rows("glossary.csv"))
                .hasSizeGreaterThan(500)
                .allMatch(it -> it.size() == 4
                        && !it.get("malay").isBlank()
                        && !it.get("english").isBlank())
                .allMatch(it -> it.get("certainty").matches("verified|english-verified|general"))
                .extracting(it -> it.get("malay") + "=" + it.get("english"))
                .doesNotHaveDuplicates();
    }
}
