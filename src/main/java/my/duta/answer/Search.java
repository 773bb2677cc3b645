package my.duta.answer;

import java.util.List;
import my.duta.index.Chunk;
import my.duta.retrieval.Query;

/** Where answers look for passages. */
interface Search {

    /** Finds passages, and what speaks for them. */
    Found find(Query query);

    /** The sections before and after a section, as far as there are any. */
    List<Chunk> neighbours(Chunk chunk);
}
