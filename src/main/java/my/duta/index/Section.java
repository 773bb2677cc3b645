package my.duta.index;

/**
 * A section of a source, the same in every language: parallel editions have the same sections in the same order.
 *
 * @param position from 0, in the order of the source
 */
public record Section(String source, int position) {}
