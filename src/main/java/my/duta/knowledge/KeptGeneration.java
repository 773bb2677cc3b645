package my.duta.knowledge;

import java.time.Instant;

/**
 * What is told of a generation that can serve, now or after a roll-back.
 *
 * @param number counts switches; the greater, the later it was published
 * @param by who published it
 * @param editions how many files it was made of
 * @param embedded how many chunks went to the embedding model for it; the others had vectors already
 * @param library digest of the library that it was made of
 * @param model that its vectors come from
 * @param serving whether it serves now
 */
public record KeptGeneration(
        String generation,
        long number,
        Instant publishedAt,
        String by,
        int editions,
        int chunks,
        int embedded,
        String library,
        String model,
        boolean serving) {

    KeptGeneration serving(boolean now) {
        return new KeptGeneration(generation, number, publishedAt, by, editions, chunks, embedded, library, model, now);
    }
}
