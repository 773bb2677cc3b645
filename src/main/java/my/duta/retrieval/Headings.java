package my.duta.retrieval;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import my.duta.index.Analysis;
import my.duta.index.Chunk;
import my.duta.index.ChunkIndex;
import my.duta.index.Term;
import my.duta.index.Wanted;
import my.duta.language.Language;

/**
 * How well the heading of a chunk, or a question that officers ask for it, asks what the query asks.
 *
 * <p>Two sections of one subject can hardly be told apart by words and meaning, but one of their headings asks the
 * officer's question. How well is the harmonic mean of the share of the query's words that heading and title hold, and
 * the share of the heading's words that the query holds, rare words weighing more.
 */
final class Headings {

    private final WantedWords wanted;
    private final ChunkIndex index;
    private final WordFit words;

    Headings(WantedWords wanted, ChunkIndex index, WordFit words) {
        this.wanted = wanted;
        this.index = index;
        this.words = words;
    }

    Fit read(Fit fit, List<Chunk> editions) {
        double heading = 0;
        double asks = 0;
        for (Chunk chunk : editions) {
            Language language = chunk.edition().language();
            Analysis analysis = Analysis.of(language);
            List<Wanted> said = language == wanted.language() ? wanted.own() : wanted.other();
            Set<String> around =
                    stems(analysis.terms(chunk.edition().title() + "\n" + String.join("\n", chunk.headings())));
            double recall = recall(said, around);
            heading = Math.max(heading, recall);
            asks = Math.max(asks, mean(recall, precision(analysis.terms(chunk.heading()), said, language)));
            for (String question : chunk.asked()) {
                List<Term> asked = analysis.terms(question);
                asks = Math.max(asks, mean(recall(said, stems(asked)), precision(asked, said, language)));
            }
        }
        return fit.withHeading(heading, asks);
    }

    /** The harmonic mean. */
    private static double mean(double one, double other) {
        return one + other == 0 ? 0 : 2 * one * other / (one + other);
    }

    private double recall(List<Wanted> said, Set<String> around) {
        double all = 0;
        double held = 0;
        for (int i = 0; i < said.size(); i++) {
            all += words.rarity(i);
            held += said.get(i).anyOf().stream()
                            .anyMatch(it -> it.term().stems().stream().anyMatch(around::contains))
                    ? words.rarity(i)
                    : 0;
        }
        return WordFit.share(held, all);
    }

    private double precision(List<Term> heading, List<Wanted> said, Language language) {
        Set<String> asked = new HashSet<>();
        said.forEach(it -> it.anyOf().forEach(any -> asked.addAll(any.term().stems())));
        double all = 0;
        double held = 0;
        for (Term term : heading) {
            double rarity = index.idf(Wanted.word(term), language);
            all += rarity;
            held += term.stems().stream().anyMatch(asked::contains) ? rarity : 0;
        }
        return WordFit.share(held, all);
    }

    private static Set<String> stems(List<Term> terms) {
        Set<String> stems = new HashSet<>();
        terms.forEach(it -> stems.addAll(it.stems()));
        return stems;
    }
}
