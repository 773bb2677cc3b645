package my.duta.directory;

import java.util.List;
import java.util.Optional;
import my.duta.language.Language;

/**
 * A ministry, department or body that officers belong to.
 *
 * @param code its usual abbreviation, for example {@code JDN}
 * @param domains its mail domains
 * @param labels the endings of central addresses that mean it, lower case, for example {@code jdn} as in
 *     {@code nama.jdn@mygovuc.gov.my}
 * @param parent the code of the ministry or body above it, if known
 * @param state whose weekend and holidays it keeps; without one, those of Putrajaya
 */
public record Agency(
        String code,
        String malayName,
        String englishName,
        List<String> domains,
        List<String> labels,
        Optional<String> parent,
        Optional<State> state) {

    public Agency {
        domains = List.copyOf(domains);
        labels = List.copyOf(labels);
    }

    public String name(Language language) {
        return language == Language.MALAY ? malayName : englishName;
    }
}
