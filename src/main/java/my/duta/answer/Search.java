package my.duta.answer;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import my.duta.index.Chunk;
import my.duta.retrieval.Findings;
import my.duta.retrieval.Query;

/** Where answers look for passages. */
interface Search {

    /** Finds passages, and what speaks for them. */
    Findings find(Query query);

    /**
     * Does work that searches several times, all in one generation.
     *
     * @param work is told the name of the generation
     */
    <T> T within(Function<String, T> work);

    /** The agency, if the generation that is searched has chunks for its officers alone. */
    Optional<String> audience(Optional<String> agency);

    /** Whether the generation that is searched has a chunk, in force and for officers of the agency. */
    default boolean shows(String chunk, Optional<String> agency) {
        return chunk(chunk, agency).isPresent();
    }

    /** A chunk of the generation that is searched, if it is in force and for officers of the agency. */
    Optional<Chunk> chunk(String id, Optional<String> agency);

    /** The sections after and before a section, as far as there are any that an officer of the agency may see. */
    List<Chunk> neighbours(Chunk chunk, Optional<String> agency);
}
