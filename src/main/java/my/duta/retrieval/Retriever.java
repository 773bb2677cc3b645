package my.duta.retrieval;

import java.util.List;

/** One way of finding passages. */
@FunctionalInterface
public interface Retriever {

    /** Finds passages for a query, the best first; none is an answer too. */
    List<Passage> retrieve(Query query);
}
