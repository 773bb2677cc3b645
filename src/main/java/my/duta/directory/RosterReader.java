package my.duta.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import my.duta.chat.SpaceId;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a table of ambassadors, one entry a line, and says of each line what is wrong with it. */
final class RosterReader {

    private static final List<String> COLUMNS = List.of("agency", "role", "name", "email");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@,;<>]+@[a-z0-9-]+(\\.[a-z0-9-]+)+");
    private static final Pattern SPACE = Pattern.compile("spaces/[A-Za-z0-9_-]+");

    private final Agencies agencies;
    private final List<Ambassador> ambassadors = new ArrayList<>();
    private final List<RosterFinding> findings = new ArrayList<>();
    private final Map<String, Map<String, Integer>> linesByAgency = new HashMap<>();

    private RosterReader(Agencies agencies) {
        this.agencies = agencies;
    }

    /**
     * Reads a roster.
     *
     * @param location {@code classpath:...}, or the path of a file
     */
    static ReadRoster read(String location, Agencies agencies) {
        var reader = new RosterReader(agencies);
        try (CSVParser parser = CsvTable.FORMAT.parse(CsvTable.open(location))) {
            reader.read(parser);
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            reader.findings.add(new RosterFinding(RosterFinding.Kind.UNREADABLE, 0));
        }
        reader.findings.sort(null);
        return new ReadRoster(reader.ambassadors, reader.findings);
    }

    private void read(CSVParser parser) {
        List<String> missing = COLUMNS.stream()
                .filter(it -> !parser.getHeaderNames().contains(it))
                .toList();
        missing.forEach(it -> findings.add(new RosterFinding(RosterFinding.Kind.COLUMN_MISSING, 0, it)));
        if (missing.isEmpty()) {
            for (CSVRecord row : parser) {
                read(row, Math.toIntExact(parser.getCurrentLineNumber()));
            }
        }
    }

    private void read(CSVRecord row, int line) {
        int headings = row.getParser().getHeaderNames().size();
        if (row.size() != headings) {
            note(RosterFinding.Kind.CELLS_WRONG, line, Integer.toString(row.size()), Integer.toString(headings));
            return;
        }
        int before = findings.size();
        String agency = row.get("agency");
        String email = row.get("email").toLowerCase(Locale.ROOT);
        Optional<Ambassador.Role> role = role(row.get("role"));
        Optional<String> space = CsvTable.optional(row, "space");
        if (agencies.coded(agency).isEmpty()) {
            note(RosterFinding.Kind.AGENCY_UNKNOWN, line, agency);
        }
        if (role.isEmpty()) {
            note(RosterFinding.Kind.ROLE_UNKNOWN, line, row.get("role"));
        }
        if (row.get("name").isBlank()) {
            note(RosterFinding.Kind.NAME_MISSING, line);
        }
        if (!ADDRESS.matcher(email).matches()) {
            note(RosterFinding.Kind.ADDRESS_WRONG, line, row.get("email"));
        }
        space.filter(it -> !SPACE.matcher(it).matches())
                .ifPresent(it -> note(RosterFinding.Kind.SPACE_WRONG, line, it));
        if (findings.size() == before) {
            compare(email, agency, line);
            ambassadors.add(
                    new Ambassador(email, row.get("name"), agency, role.orElseThrow(), space.map(SpaceId::new)));
        }
    }

    private void compare(String email, String agency, int line) {
        Map<String, Integer> known = linesByAgency.computeIfAbsent(email, it -> new HashMap<>());
        known.forEach((other, earlier) -> note(
                other.equals(agency) ? RosterFinding.Kind.PERSON_TWICE : RosterFinding.Kind.PERSON_OF_TWO_AGENCIES,
                line,
                email,
                other,
                earlier.toString()));
        known.putIfAbsent(agency, line);
    }

    private void note(RosterFinding.Kind kind, int line, String... details) {
        findings.add(new RosterFinding(kind, line, details));
    }

    private static Optional<Ambassador.Role> role(String name) {
        return Arrays.stream(Ambassador.Role.values())
                .filter(it -> it.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
