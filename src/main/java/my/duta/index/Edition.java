package my.duta.index;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import my.duta.language.Language;

/**
 * One language of one version of a source.
 *
 * @param source names the source, the same in every language, for example {@code gpaisa-principles}
 * @param version for example {@code 2025.1}
 * @param audience {@code all}, or the abbreviation of the one agency whose officers may see it
 */
public record Edition(
        String source,
        String title,
        String owner,
        Language language,
        String version,
        LocalDate effectiveFrom,
        Optional<LocalDate> effectiveUntil,
        String audience,
        Optional<URI> address,
        LocalDate checkedOn) {}
