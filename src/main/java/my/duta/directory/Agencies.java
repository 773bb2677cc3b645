package my.duta.directory;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
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
     * several agencies use finds none; of those that share a domain it is the one above the others.
     */
    public Optional<Agency> of(String email) {
        return only(candidates(email));
    }

    /** The agencies that an address may mean: one if it tells, several if they use the same abbreviation or domain. */
    public List<Agency> candidates(String email) {
        int at = email.lastIndexOf('@');
        if (at < 0) {
            return List.of();
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

    /**
     * Finds agencies by what a person types: those that have it as a code, a label or a name; else those in whose names
     * every word of it stands.
     */
    public List<Agency> search(String text) {
        String[] wanted = text.strip().toLowerCase(Locale.ROOT).split("\\s+");
        List<Agency> exact = byCode.values().stream()
                .filter(it -> names(it).anyMatch(text.strip()::equalsIgnoreCase))
                .toList();
        return exact.isEmpty()
                ? byCode.values().stream()
                        .filter(it -> Stream.of(wanted)
                                .allMatch(word -> names(it)
                                        .anyMatch(name ->
                                                name.toLowerCase(Locale.ROOT).contains(word))))
                        .toList()
                : exact;
    }

    private static Stream<String> names(Agency agency) {
        return Stream.concat(
                Stream.of(agency.code(), agency.malayName(), agency.englishName()), agency.labels().stream());
    }

    /** Finds the one agency that has a code, a label or a name, in either language and in any case. */
    Optional<Agency> named(String text) {
        String name = text.strip();
        return only(byCode.values().stream()
                .filter(it -> names(it).anyMatch(name::equalsIgnoreCase))
                .toList());
    }

    /**
     * An agency and those above it, the nearest first.
     *
     * @return empty if nobody knows the code
     */
    List<Agency> upwards(String code) {
        var line = new LinkedHashSet<Agency>();
        Optional<Agency> next = coded(code);
        while (next.isPresent() && line.add(next.get())) {
            next = next.get().parent().flatMap(this::coded);
        }
        return List.copyOf(line);
    }

    /** A local part of one word is a person's name, however much it looks like a label. */
    private List<Agency> central(String local) {
        int dot = local.lastIndexOf('.');
        return dot < 0 ? List.of() : having(Agency::labels, local.substring(dot + 1));
    }

    private List<Agency> under(String domain) {
        List<Agency> sharing = having(Agency::domains, domain);
        int dot = domain.indexOf('.');
        if (sharing.isEmpty()) {
            return dot < 0 ? List.of() : under(domain.substring(dot + 1));
        }
        return sharing.stream()
                .filter(top ->
                        sharing.stream().allMatch(it -> upwards(it.code()).contains(top)))
                .findFirst()
                .map(List::of)
                .orElse(sharing);
    }

    private List<Agency> having(Function<Agency, List<String>> names, String name) {
        return byCode.values().stream()
                .filter(it -> names.apply(it).contains(name))
                .toList();
    }

    private static Optional<Agency> only(List<Agency> found) {
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}
