package my.duta.answer;

/**
 * What a section of a source says, word for word.
 *
 * @param heading of the section
 */
public record Quote(String heading, String text) {}
