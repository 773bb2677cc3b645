package my.duta.llm;

import java.util.List;
import java.util.Set;

/** Turns text into vectors whose nearness is nearness of meaning. Safe for use by many threads. */
public interface Embedder {

    /**
     * The vector of what somebody asks; models treat questions and texts differently.
     *
     * @throws ModelFailure if the model is served elsewhere and gives none; words still find
     */
    float[] embedQuery(String query);

    /**
     * The vectors of texts that may be found, in the order given.
     *
     * @throws ModelFailure if the model is served elsewhere and gives none, after it was tried again where that helps
     */
    List<float[]> embedAll(List<String> texts);

    /** Names the model and all that its vectors depend on, their length too; those of two names cannot be compared. */
    String model();

    /** The length of every vector. */
    int dimensions();

    /** The ISO 639-1 codes of the languages the model was trained for. */
    Set<String> languages();
}
