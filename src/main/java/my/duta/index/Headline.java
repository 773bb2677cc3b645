package my.duta.index;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a chunk is about, cut into terms: its title and headings, and how officers ask for it.
 *
 * @param around the stems of its title and all headings
 * @param heading the heading nearest to the text
 * @param asked the questions that officers ask for it
 */
public record Headline(Set<String> around, Phrase heading, List<Phrase> asked) {

    public Headline {
        around = Set.copyOf(around);
        asked = List.copyOf(asked);
    }

    /** A word of a phrase: its stems, and how rare it is among the chunks of its language. */
    public record Word(List<String> stems, double rarity) {}

    /** A short text: its words in order, the stems of them all, and its letters. */
    public record Phrase(List<Word> words, Set<String> stems, Letters letters) {}

    static Headline of(Chunk chunk, Forms forms) {
        Analysis analysis = Analysis.of(chunk.edition().language());
        String around = chunk.edition().title() + "\n" + String.join("\n", chunk.headings());
        return new Headline(
                phrase(around, analysis, forms).stems(),
                phrase(chunk.heading(), analysis, forms),
                chunk.asked().stream().map(it -> phrase(it, analysis, forms)).toList());
    }

    private static Phrase phrase(String text, Analysis analysis, Forms forms) {
        List<Term> terms = analysis.terms(text);
        Set<String> stems = new HashSet<>();
        terms.forEach(it -> stems.addAll(it.stems()));
        return new Phrase(
                terms.stream()
                        .map(it -> new Word(it.stems(), forms.idf(it.stems())))
                        .toList(),
                Set.copyOf(stems),
                Letters.of(text));
    }
}
