package my.duta.index;

/**
 * Names one chunk of one version of a source, for good: a new version brings new ids.
 *
 * @param value for example {@code gpaisa-principles@2025.1.ms#tujuh-prinsip-gpaisa}
 */
public record ChunkId(String value) {}
