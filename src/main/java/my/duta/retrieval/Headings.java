package my.duta.retrieval;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import my.duta.index.Headline;
import my.duta.index.Headline.Phrase;
import my.duta.index.Headline.Word;
import my.duta.index.Letters;
import my.duta.index.Wanted;

/**
 * How well the heading of a chunk, or a question that officers ask for it, asks what the query asks.
 *
 * <p>Two sections of one subject can hardly be told apart by words and meaning, but one of their headings asks the
 * officer's question. How well is the harmonic mean of the share of the query's words that heading and title hold, and
 * the share of the heading's words that the query holds, rare words weighing more.
 */
final class Headings {

    private final WordFit words;
    private final List<Set<String>> stems;
    private final Letters letters;
    private final Set<String> all = new HashSet<>();

    /**
     * Reads headings in one language.
     *
     * @param said the words of the query, as that language says them
     * @param letters the letters of the query
     */
    Headings(List<Wanted> said, Letters letters, WordFit words) {
        this.letters = letters;
        this.words = words;
        this.stems = said.stream().map(Headings::stems).toList();
        stems.forEach(all::addAll);
    }

    private static Set<String> stems(Wanted wanted) {
        return wanted.anyOf().stream().flatMap(it -> it.term().stems().stream()).collect(Collectors.toSet());
    }

    /**
     * How well a chunk's headings fit.
     *
     * @param heading the share of the query's words that title and headings hold
     * @param asks how well the heading, or a question that officers ask, asks the query
     * @param alike how alike in letters either is to the query
     */
    record Measured(double heading, double asks, double alike) {

        static final Measured NONE = new Measured(0, 0, 0);

        Measured max(Measured other) {
            return new Measured(
                    Math.max(heading, other.heading), Math.max(asks, other.asks), Math.max(alike, other.alike));
        }
    }

    Measured of(Headline headline) {
        double heading = recall(headline.around());
        double asks = mean(heading, precision(headline.heading()));
        double alike = letters.alike(headline.heading().letters());
        for (Phrase question : headline.asked()) {
            asks = Math.max(asks, mean(recall(question.stems()), precision(question)));
            alike = Math.max(alike, letters.alike(question.letters()));
        }
        return new Measured(heading, asks, alike);
    }

    /** The harmonic mean. */
    private static double mean(double one, double other) {
        return one + other == 0 ? 0 : 2 * one * other / (one + other);
    }

    private double recall(Set<String> around) {
        double held = 0;
        for (int i = 0; i < stems.size(); i++) {
            held += holdsAny(around, stems.get(i)) ? words.rarity(i) : 0;
        }
        return WordFit.share(held, words.rarity());
    }

    private double precision(Phrase heading) {
        double whole = 0;
        double held = 0;
        for (Word word : heading.words()) {
            whole += word.rarity();
            held += holdsAny(all, word.stems()) ? word.rarity() : 0;
        }
        return WordFit.share(held, whole);
    }

    private static boolean holdsAny(Set<String> these, Collection<String> any) {
        return !Collections.disjoint(any, these);
    }
}
