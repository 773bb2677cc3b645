package my.duta.index;

import java.util.PriorityQueue;

/** The highest scores and the documents that have them; of two that are equal, the earlier document. */
final class Best {

    private final int most;
    private final PriorityQueue<Long> lowestFirst = new PriorityQueue<>();

    /** Keeps at most so many. */
    Best(int most) {
        this.most = most;
    }

    void offer(int document, float score) {
        long key = ((long) order(score) << Integer.SIZE) | (Integer.MAX_VALUE - document);
        if (lowestFirst.size() < most) {
            lowestFirst.add(key);
        } else if (most > 0 && key > lowestFirst.peek()) {
            lowestFirst.poll();
            lowestFirst.add(key);
        }
    }

    /** An integer that is higher for a higher score. */
    private static int order(float score) {
        int bits = Float.floatToIntBits(score);
        return bits >= 0 ? bits : bits ^ Integer.MAX_VALUE;
    }

    /** The documents, the best first. It is empty afterwards. */
    int[] take() {
        var documents = new int[lowestFirst.size()];
        for (int i = documents.length - 1; i >= 0; i--) {
            documents[i] = Integer.MAX_VALUE - lowestFirst.remove().intValue();
        }
        return documents;
    }
}
