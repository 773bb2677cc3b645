package my.duta.llm;

/** A language model that completes a prompt. */
public interface ChatModel {

    /** The name of the model, as written under an answer. */
    String name();

    /**
     * Completes a prompt with JSON of a given shape.
     *
     * <p>The shape is asked for, not promised: whoever calls must still read the text with care.
     *
     * @throws ModelUnavailable if the model does not answer in time, has no capacity, or cannot be reached
     * @throws ModelRefused if the model or its guard declines to answer
     * @throws ModelMalformed if the answer is empty or was cut off
     */
    Completion complete(Prompt prompt, JsonSchema schema);
}
