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
 * @param effectiveUntil the last day on which it may be cited; a version that supersedes it sets this too
 */
public record Edition(
        String source,
        String title,
        String owner,
        Language language,
        String version,
        LocalDate effectiveFrom,
        Optional<LocalDate> effectiveUntil,
        Audience audience,
        Optional<URI> address,
        LocalDate checkedOn) {}
