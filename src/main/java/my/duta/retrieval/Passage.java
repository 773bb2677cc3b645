package my.duta.retrieval;

import my.duta.index.Chunk;

/**
 * A chunk found for a query.
 *
 * @param score comparable only with the other passages of the same retriever and query; never a probability
 */
public record Passage(Chunk chunk, double score) {}
