package my.duta.directory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Who serves the officers of an agency.
 *
 * @param ambassadors how many the agency has itself
 * @param deputies how many the agency has itself
 * @param servedBy the code of the nearest agency with anybody: itself, one above it, or the central desk; empty if nobody
 *     is anywhere
 * @param isGap whether nobody is there up to the ministry
 */
public record AgencyCoverage(Agency agency, int ambassadors, int deputies, Optional<String> servedBy, boolean isGap) {

    /** The coverage of all agencies that officers have addresses of, in their table's order. */
    static List<AgencyCoverage> of(Agencies agencies, String centralDesk, Collection<Ambassador> roster) {
        return agencies.all().stream()
                .filter(it -> !it.domains().isEmpty() || !it.labels().isEmpty())
                .map(it -> of(it, agencies, centralDesk, roster))
                .toList();
    }

    private static AgencyCoverage of(
            Agency agency, Agencies agencies, String centralDesk, Collection<Ambassador> roster) {
        Optional<String> near = agencies.upwards(agency.code()).stream()
                .map(Agency::code)
                .filter(it -> isServed(it, roster))
                .findFirst();
        return new AgencyCoverage(
                agency,
                count(agency, Ambassador.Role.AMBASSADOR, roster),
                count(agency, Ambassador.Role.DEPUTY, roster),
                near.or(() -> Optional.of(centralDesk).filter(it -> isServed(it, roster))),
                near.isEmpty());
    }

    static boolean isServed(String code, Collection<Ambassador> roster) {
        return roster.stream().anyMatch(it -> it.agency().equals(code));
    }

    private static int count(Agency agency, Ambassador.Role role, Collection<Ambassador> roster) {
        return (int) roster.stream()
                .filter(it -> it.agency().equals(agency.code()) && it.role() == role)
                .count();
    }
}
