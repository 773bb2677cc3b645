package my.duta.answer;

import java.util.List;
import my.duta.retrieval.Passage;

/**
 * What a search brought.
 *
 * @param passages the best first; one edition of each section
 */
record Found(List<Passage> passages, Evidence evidence) {

    Found {
        passages = List.copyOf(passages);
    }
}
