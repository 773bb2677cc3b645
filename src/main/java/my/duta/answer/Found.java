package my.duta.answer;

import java.util.List;
import my.duta.retrieval.Passage;

/**
 * What a search brought.
 *
 * @param text the question as it was understood, with short forms unfolded
 * @param passages the best first; one edition of each section
 */
record Found(String text, List<Passage> passages, Evidence evidence) {

    Found {
        passages = List.copyOf(passages);
    }
}
