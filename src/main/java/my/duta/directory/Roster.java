package my.duta.directory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import my.duta.chat.SpaceId;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;

/** Who is ambassador of which agency. */
@Component
public class Roster {

    private final List<Ambassador> ambassadors;
    private final Agencies agencies;
    private final Absences absences;
    private final String centralDesk;

    Roster(DirectoryProperties settings, Agencies agencies, Absences absences) {
        this.agencies = agencies;
        this.absences = absences;
        this.centralDesk = settings.centralDesk();
        this.ambassadors = settings.roster().isBlank()
                ? List.of()
                : CsvTable.read(settings.roster()).stream()
                        .map(it -> ambassador(it, agencies))
                        .toList();
    }

    private static Ambassador ambassador(CSVRecord row, Agencies agencies) {
        String agency = row.get("agency");
        if (agencies.coded(agency).isEmpty()) {
            throw new IllegalStateException("The roster names the agency '" + agency + "' in entry "
                    + row.getRecordNumber() + ", which no table of agencies knows. Correct the entry, or add the"
                    + " agency to a table of duta.directory.agencies");
        }
        return new Ambassador(
                row.get("email").toLowerCase(Locale.ROOT),
                row.get("name"),
                agency,
                role(row),
                Optional.of(row.get("space")).filter(it -> !it.isBlank()).map(SpaceId::new));
    }

    private static Ambassador.Role role(CSVRecord row) {
        String role = row.get("role").toUpperCase(Locale.ROOT);
        return Stream.of(Ambassador.Role.values())
                .filter(it -> it.name().equals(role))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The roster names the role '" + row.get("role")
                        + "' in entry " + row.getRecordNumber() + "; it is ambassador or deputy"));
    }

    public List<Ambassador> all() {
        return ambassadors;
    }

    public Optional<Ambassador> addressed(String email) {
        String address = email.toLowerCase(Locale.ROOT);
        return ambassadors.stream().filter(it -> it.email().equals(address)).findFirst();
    }

    /**
     * The groups of ambassadors to ask in turn for an officer of an agency: its ambassadors, its deputies, those of the
     * ministry above, and the central desk. Groups without a person are left out.
     *
     * @param agency the code, or empty if nobody knows where the officer belongs
     */
    public List<List<Ambassador>> chain(Optional<String> agency) {
        var groups = new ArrayList<List<Ambassador>>();
        Stream.concat(
                        agency.stream(),
                        Stream.concat(
                                agency.flatMap(agencies::coded).flatMap(Agency::parent).stream(),
                                Stream.of(centralDesk)))
                .distinct()
                .forEach(code -> {
                    groups.add(of(code, Ambassador.Role.AMBASSADOR));
                    groups.add(of(code, Ambassador.Role.DEPUTY));
                });
        return groups.stream().filter(it -> !it.isEmpty()).toList();
    }

    /**
     * The groups to ask in turn at a moment: those of {@link #chain(Optional)} without who is away. In their place
     * stands the deputy they named, or the one whom that deputy named if away as well, if it is a person of the roster
     * whom the chain does not ask anyway.
     *
     * @return empty if there is nobody to ask
     */
    public List<List<Ambassador>> chain(Optional<String> agency, Instant at) {
        List<List<Ambassador>> all = chain(agency);
        Map<String, Absence> away = absences.at(at);
        if (away.isEmpty()) {
            return all;
        }
        var asked = new HashSet<String>();
        all.forEach(group -> group.stream()
                .map(Ambassador::email)
                .filter(it -> !away.containsKey(it))
                .forEach(asked::add));
        return all.stream()
                .map(group -> group.stream()
                        .flatMap(it -> away.containsKey(it.email())
                                ? deputy(it, away).filter(deputy -> asked.add(deputy.email())).stream()
                                : Stream.of(it))
                        .toList())
                .filter(it -> !it.isEmpty())
                .toList();
    }

    private Optional<Ambassador> deputy(Ambassador absent, Map<String, Absence> away) {
        var passed = new HashSet<String>();
        Optional<String> next = Optional.of(absent.email());
        while (next.isPresent() && passed.add(next.get())) {
            Absence absence = away.get(next.get());
            if (absence == null) {
                return addressed(next.get());
            }
            next = absence.deputy();
        }
        return Optional.empty();
    }

    private List<Ambassador> of(String agency, Ambassador.Role role) {
        return ambassadors.stream()
                .filter(it -> it.agency().equals(agency) && it.role() == role)
                .toList();
    }
}
