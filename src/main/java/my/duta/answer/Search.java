package my.duta.answer;

import java.util.List;
import java.util.Optional;
import my.duta.index.Chunk;
import my.duta.retrieval.Query;

/** Where answers look for passages. */
interface Search {

    /** Finds passages, and what speaks for them. */
    Found find(Query query);

    /** The sections after and before a section, as far as there are any that an officer of the agency may see. */
    List<Chunk> neighbours(Chunk chunk, Optional<String> agency);
}
