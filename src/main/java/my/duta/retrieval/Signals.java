package my.duta.retrieval;

/**
 * What tells whether the passages found really answer the query. None is normalised within the query: each can be low
 * for every passage there is.
 *
 * @param wordScore what the first passage scores by words, as a share of what a perfect one would; 0 to 1
 * @param bestWordScore the same of the passage that is best by words
 * @param coverage the share of the query's informative words that the first passage holds, the rarer the heavier; 0 to
 *     1
 * @param margin how far the best passage by words is ahead of the next, as a share of its score; 0 to 1
 * @param agreement 1 if the best passage by words is also the nearest in meaning, 1/2 if it is the second, and so on;
 *     0 if meaning does not find it
 * @param cosine how near in meaning the first passage is; -1 to 1
 * @param bestCosine how near in meaning the nearest passage is; -1 to 1
 * @param informative how many informative words the query has, each counted once
 * @param unknown the share of these that no source holds, in either language; 0 to 1
 */
public record Signals(
        double wordScore,
        double bestWordScore,
        double coverage,
        double margin,
        double agreement,
        double cosine,
        double bestCosine,
        int informative,
        double unknown) {

    static final Signals NONE = new Signals(0, 0, 0, 0, 0, 0, 0, 0, 1);
}
