package my.duta.knowledge;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds what has something in common among many things, without comparing each with each.
 *
 * <p>It is an inverted index in one sorted array: a cell holds what a thing has (40 bits of it) and which thing it is (24
 * bits), so that those who share something come to lie side by side.
 */
final class Pairs {

    /** What more things than that share tells nothing about any two of them. */
    private static final int MOST = 200;

    private static final int INDEX_BITS = 24;
    private static final long INDEX = (1L << INDEX_BITS) - 1;

    private Pairs() {}

    /** Two of the things, the smaller index first. */
    record Pair(int one, int other) {}

    /** How many keys any two things share; pairs that share none are left out. */
    static Map<Pair, Integer> sharing(List<long[]> keys) {
        long[] cells = new long[keys.stream().mapToInt(it -> it.length).sum()];
        int filled = 0;
        for (int i = 0; i < keys.size(); i++) {
            for (long key : keys.get(i)) {
                cells[filled++] = key << INDEX_BITS | i;
            }
        }
        Arrays.sort(cells);
        Map<Pair, Integer> shared = new HashMap<>();
        for (int from = 0, to; from < filled; from = to) {
            to = from + 1;
            while (to < filled && cells[to] >>> INDEX_BITS == cells[from] >>> INDEX_BITS) {
                to++;
            }
            if (to - from <= MOST) {
                count(cells, from, to, shared);
            }
        }
        return shared;
    }

    /** A key for a text; two texts have the same one by an unlikely chance only. */
    static long key(String text) {
        // FNV-1a over 64 bits, Fowler, Noll and Vo.
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash ^ hash >>> 32;
    }

    private static void count(long[] cells, int from, int to, Map<Pair, Integer> shared) {
        for (int i = from; i < to; i++) {
            for (int j = i + 1; j < to; j++) {
                shared.merge(new Pair((int) (cells[i] & INDEX), (int) (cells[j] & INDEX)), 1, Integer::sum);
            }
        }
    }
}
