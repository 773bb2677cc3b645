package my.duta.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import my.duta.manuscript.Place;

/** Are the agencies that a source is for known, so that their officers can see it at all? */
final class AudienceCheck implements Check {

    private final Set<String> known;

    /**
     * The check.
     *
     * @param known the abbreviations of all agencies, in capitals
     */
    AudienceCheck(Set<String> known) {
        this.known = known;
    }

    @Override
    public List<Finding> findings(Library library, ReadLibrary read) {
        var findings = new ArrayList<Finding>();
        read.bySource()
                .forEach((source, editions) -> editions.stream()
                        .flatMap(it -> it.edition().audience().agencies().stream())
                        .distinct()
                        .filter(it -> !known.contains(it))
                        .forEach(
                                it -> findings.add(new Finding(Finding.Kind.AGENCY_UNKNOWN, source, Place.WHOLE, it))));
        return findings;
    }
}
