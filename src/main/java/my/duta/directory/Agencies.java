package my.duta.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;

/** All agencies, and which one an address belongs to. */
@Component
public class Agencies {

    private final Map<String, Agency> byCode = new LinkedHashMap<>();
    private final String centralDomain;

    Agencies(DirectoryProperties settings) {
        this.centralDomain = settings.centralDomain();
        for (String location : settings.agencies()) {
            CsvTable.read(location).forEach(it -> add(agency(it)));
        }
    }

    private static Agency agency(CSVRecord row) {
        return new Agency(
                row.get("code"),
                row.get("name_ms"),
                row.get("name_en"),
                CsvTable.list(row, "domains"),
                CsvTable.list(row, "labels"),
                Optional.of(row.get("parent")).filter(it -> !it.isBlank()),
                CsvTable.optional(row, "state").map(State::valueOf));
    }

    private void add(Agency agency) {
        byCode.put(agency.code(), agency);
    }

    public Collection<Agency> all() {
        return List.copyOf(byCode.values());
    }

    public Optional<Agency> coded(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /**
     * Finds the agency that an address belongs to: for a central address by the last label of its local part, as in
     * {@code nama.jdn@mygovuc.gov.my}; else by the longest mail domain that its domain ends in. An abbreviation that
     * several agencies use finds none.
     */
    public Optional<Agency> of(String email) {
        int at = email.lastIndexOf('@');
        if (at < 0) {
            return Optional.empty();
        }
        String local = email.substring(0, at).toLowerCase(Locale.ROOT);
        String domain = email.substring(at + 1).toLowerCase(Locale.ROOT);
        return domain.equals(centralDomain) ? central(local) : under(domain);
    }

    /** The agency of an officer: by the address, else the one the officer chose. */
    public Optional<Agency> of(Officer officer) {
        return proven(officer).or(() -> officer.chosenAgency().flatMap(this::coded));
    }

    /**
     * The agency that an officer's address proves. What an officer chose says where a question goes, and not what the
     * officer may see.
     */
    public Optional<Agency> proven(Officer officer) {
        return officer.email().flatMap(this::of);
    }

    /** A local part of one word is a person's name, however much it looks like a label. */
    private Optional<Agency> central(String local) {
        int dot = local.lastIndexOf('.');
        return dot < 0 ? Optional.empty() : labelled(local.substring(dot + 1));
    }

    private Optional<Agency> labelled(String label) {
        var found = new ArrayList<Agency>();
        for (Agency agency : byCode.values()) {
            if (agency.labels().contains(label)) {
                found.add(agency);
            }
        }
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private Optional<Agency> under(String domain) {
        return byCode.values().stream()
                .flatMap(agency -> agency.domains().stream()
                        .filter(it -> domain.equals(it) || domain.endsWith("." + it))
                        .map(it -> Map.entry(it, agency)))
                .max(Comparator.comparingInt(it -> it.getKey().length()))
                .map(Map.Entry::getValue);
    }
}
