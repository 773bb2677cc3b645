package my.duta.index;

import java.util.Arrays;

/** What documents score by one wanted thing, and how rare that is. */
final class WordScores {

    private final int[] documents;
    private final float[] scores;
    private final boolean held;
    private final double idf;
    private final double ideal;

    /**
     * Scores of documents.
     *
     * @param documents in rising order
     * @param held whether any chunk holds it
     * @param ideal what a document would score that held it again and again
     */
    WordScores(int[] documents, float[] scores, boolean held, double idf, double ideal) {
        this.documents = documents;
        this.scores = scores;
        this.held = held;
        this.idf = idf;
        this.ideal = ideal;
    }

    /** What a document scores; 0 for one that does not hold it. */
    float of(int document) {
        int at = Arrays.binarySearch(documents, document);
        return at < 0 ? 0 : scores[at];
    }

    void addTo(double[] sums) {
        for (int i = 0; i < documents.length; i++) {
            sums[documents[i]] += scores[i];
        }
    }

    boolean held() {
        return held;
    }

    double idf() {
        return idf;
    }

    double ideal() {
        return ideal;
    }
}
