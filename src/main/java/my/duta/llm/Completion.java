package my.duta.llm;

/**
 * What a model said.
 *
 * @param text never blank
 * @param tokensIn read by the model; 0 if it did not say
 * @param tokensOut written by the model; 0 if it did not say
 */
public record Completion(String text, int tokensIn, int tokensOut) {}
