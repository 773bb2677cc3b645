package my.duta.index;

import my.duta.language.Language;

/**
 * A chunk that a search met, not yet read.
 *
 * @param score of words: BM25 in units of inverse document frequency; of meaning: the cosine, from -1 to 1
 */
public record Scored(ChunkId id, Section section, Language language, double score) {}
