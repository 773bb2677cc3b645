package my.duta.evaluation;

import java.util.List;

/** Finds chunks for a question, in one way of several that are compared. */
interface Ranker {

    /** Names it in reports. */
    String name();

    /** The ids of at most so many chunks, the best first. */
    List<String> rank(Asking asking, int most);
}
