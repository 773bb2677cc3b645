package my.duta.retrieval;

/**
 * What tells whether the passages found really answer the query. None is scaled within the query: each can be low for
 * every passage there is.
 *
 * @param words what the first passage scores by words, as a share of what a perfect one would; 0 to 1
 * @param bestWords the same of the passage that is best by words
 * @param coverage the share of the query's informative words that the first passage holds, in either language, the rarer
 *     the heavier; 0 to 1
 * @param margin how far the first passage is ahead of the next, as a share of its score; 0 to 1
 * @param lead how far the first passage is ahead of the mean of the nine after it, as a share of its score; 0 to 1
 * @param share what the first passage has of all, each the likelier meant the higher its score; 0 to 1
 * @param agreement how high the first passage stands with each ranker: the mean of 1/rank by words and by meaning; 0 to 1
 * @param asksRank 1/rank of the first passage by how well its heading asks the query; 0 to 1
 * @param alikeRank 1/rank of the first passage by how alike in letters it is asked for; 0 to 1
 * @param cosine how near in meaning the first passage is; -1 to 1
 * @param bestCosine how near in meaning the nearest passage is; -1 to 1
 * @param nearest how near in meaning the first passage is, or a question that officers ask for it; -1 to 1
 * @param several how near in meaning several are of the first passage and the questions for it; -1 to 1
 * @param heading the share of the query's informative words that title and headings of the first passage hold; 0 to 1
 * @param asks how well the heading of the first passage asks the query; 0 to 1
 * @param alike how alike in letters its heading is to the query, or a question that officers ask for it; 0 to 1
 * @param sentence the largest share of the query's informative words that stands within about one sentence of the first
 *     passage; 0 to 1
 * @param pairs the share of neighbouring informative words of the query that stand near each other there; 0 to 1
 * @param answerType whether the first passage holds the kind of thing that is asked for, such as a number or a date: 1
 *     if it does or the query asks for no kind, else 0
 * @param particulars the share of the names, codes and numbers of the query that the first section holds; 0 to 1, and 1 if
 *     it has none
 * @param informative how many informative words the query has, each counted once
 * @param unknown the share of these that no source holds, in either language; 0 to 1
 * @param glossed 1 if meaning was compared by a word-by-word gloss, because the model does not know the language; else 0
 */
public record Signals(
        double words,
        double bestWords,
        double coverage,
        double margin,
        double lead,
        double share,
        double agreement,
        double asksRank,
        double alikeRank,
        double cosine,
        double bestCosine,
        double nearest,
        double several,
        double heading,
        double asks,
        double alike,
        double sentence,
        double pairs,
        double answerType,
        double particulars,
        int informative,
        double unknown,
        double glossed) {

    /** Nothing was found. */
    public static final Signals NONE = new Signals(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0);

    /** Whether meanings were compared too: not where nothing was found, nor while the embedding model is away. */
    public boolean compareMeaning() {
        return bestCosine != 0;
    }
}
