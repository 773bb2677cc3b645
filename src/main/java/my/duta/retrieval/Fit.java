package my.duta.retrieval;

import java.util.Optional;
import my.duta.index.ChunkId;
import my.duta.index.Section;

/**
 * How well a section fits a query.
 *
 * @param own the chunk that stands for it in the language of the query
 * @param other the chunk that stands for it in the other language
 * @param words what it scores by words as a share of what a perfect section would; 0 to 1
 * @param coverage the share of the query's words that it holds, the rarer the heavier; 0 to 1
 * @param cosine how near in meaning it is; -1 to 1
 * @param nearest the same, or how near a question is that officers ask for it; -1 to 1
 * @param several how near several of its texts and of the questions are that officers ask for it; -1 to 1
 * @param heading the share of the query's words that its title and headings hold; 0 to 1
 * @param asks how well its heading asks the query; 0 to 1
 * @param alike how alike in letters its heading is, or a question that officers ask for it; 0 to 1
 * @param closeness how close together it says the query's words
 */
record Fit(
        Section section,
        Optional<ChunkId> own,
        Optional<ChunkId> other,
        double words,
        double coverage,
        double cosine,
        double nearest,
        double several,
        double heading,
        double asks,
        double alike,
        Closeness.Measured closeness) {

    ChunkId chunk() {
        return own.or(() -> other).orElseThrow();
    }

    Fit withMeaning(double cosine, double nearest, double several) {
        return new Fit(section, own, other, words, coverage, cosine, nearest, several, heading, asks, alike, closeness);
    }

    Fit withHeading(Headings.Measured it) {
        return new Fit(
                section,
                own,
                other,
                words,
                coverage,
                cosine,
                nearest,
                several,
                it.heading(),
                it.asks(),
                it.alike(),
                closeness);
    }

    Fit withCloseness(Closeness.Measured closeness) {
        return new Fit(section, own, other, words, coverage, cosine, nearest, several, heading, asks, alike, closeness);
    }
}
