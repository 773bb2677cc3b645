package my.duta.llm;

/**
 * A filled text for a model.
 *
 * @param name of the prompt, for example {@code answer/compose}
 * @param version a digest of the unfilled text, eight hex digits, so that an answer can be traced to its prompt
 * @param instructions what the model must do; holds nothing that people wrote
 * @param content what it must do it with: data, not instructions
 */
public record Prompt(String name, String version, String instructions, String content) {}
