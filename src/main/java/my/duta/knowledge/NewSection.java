package my.duta.knowledge;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import my.duta.language.Language;

/**
 * A section that is to be added to a source, worded in both languages.
 *
 * @param source the id of the source, which is the name of its folder
 * @param day on which it is added
 */
public record NewSection(String source, Wording malay, Wording english, LocalDate day) {

    /** What it says in a language. */
    public Wording in(Language language) {
        return language == Language.MALAY ? malay : english;
    }

    /** The languages in which the heading or the text is missing. */
    public List<Language> missing() {
        return Arrays.stream(Language.values())
                .filter(it -> in(it).heading().isBlank() || in(it).text().isBlank())
                .toList();
    }

    /**
     * What the section says in one language.
     *
     * @param heading the officer's question
     * @param text the answer, in Markdown
     * @param provenance where the answer comes from, in a line
     * @param title of the source, should there be none yet
     */
    public record Wording(String heading, String text, String provenance, String title) {}
}
