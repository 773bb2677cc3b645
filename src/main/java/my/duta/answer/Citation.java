package my.duta.answer;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import my.duta.manuscript.Place;

/**
 * Ties a claim to the passage it rests on.
 *
 * @param number as shown to the officer, from 1
 * @param chunk the id of the chunk
 * @param source the id of the source, the same in every language
 * @param title of the source, in the language of the edition
 * @param section the heading
 * @param place the page, slide or sheet of the section, if its file has these
 * @param version of the source
 * @param effectiveFrom the day that version took force
 * @param address the page, https
 * @param provenance where the facts of the section come from and how sure they are; may be empty
 */
public record Citation(
        int number,
        String chunk,
        String source,
        String title,
        String section,
        Optional<Place> place,
        String version,
        LocalDate effectiveFrom,
        Optional<URI> address,
        String provenance) {}
