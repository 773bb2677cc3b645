package my.duta.index;

import java.util.Arrays;
import org.apache.lucene.search.similarities.Similarity;

/** Adds up what documents score by one wanted thing after the other. */
final class Tally {

    private final float[] counts;
    private final float[] scores;
    private int[] counted = new int[64];
    private int countedSize;
    private int[] scored = new int[64];
    private int scoredSize;

    Tally(int documents) {
        this.counts = new float[documents];
        this.scores = new float[documents];
    }

    /** Counts how often a document says the word that is being counted; more than 0. */
    void count(int document, float often) {
        if (counts[document] == 0) {
            counted = withRoom(counted, countedSize);
            counted[countedSize++] = document;
        }
        counts[document] += often;
    }

    /** Scores what was counted, and counts anew. */
    void score(Similarity.SimScorer scorer, byte[] lengths) {
        for (int i = 0; i < countedSize; i++) {
            int document = counted[i];
            if (scores[document] == 0) {
                scored = withRoom(scored, scoredSize);
                scored[scoredSize++] = document;
            }
            scores[document] += scorer.score(counts[document], lengths[document]);
            counts[document] = 0;
        }
        countedSize = 0;
    }

    /** What was scored for one wanted thing; begins with the next. */
    WordScores take(boolean held, double idf, double ideal) {
        int[] documents = Arrays.copyOf(scored, scoredSize);
        Arrays.sort(documents);
        var of = new float[documents.length];
        for (int i = 0; i < of.length; i++) {
            of[i] = scores[documents[i]];
            scores[documents[i]] = 0;
        }
        scoredSize = 0;
        return new WordScores(documents, of, held, idf, ideal);
    }

    private static int[] withRoom(int[] documents, int size) {
        return size < documents.length ? documents : Arrays.copyOf(documents, 2 * size);
    }
}
