package my.duta.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The officers of invented agencies, and the two hundred ambassadors of their desks. */
final class Crowd {

    private static final int AGENCIES = 80;
    private static final int CENTRAL = 40;
    private static final String CENTRE = "KX";

    private final List<Person> officers;
    private final Map<String, Person> ambassadors = new HashMap<>();

    Crowd(int officers) {
        this.officers = IntStream.range(0, officers).mapToObj(Crowd::officer).toList();
        IntStream.range(0, 2 * AGENCIES + CENTRAL)
                .mapToObj(Crowd::ambassador)
                .forEach(it -> ambassadors.put(it.direct(), it));
    }

    private static Person officer(int number) {
        int agency = number % AGENCIES;
        return new Person(
                number,
                "users/2" + (1_000_000 + number),
                "pegawai" + number + "@" + domain(agency),
                number % 5 < 3 ? "ms" : "en",
                number % 2 == 0,
                "spaces/dm" + number,
                "spaces/room" + agency + "x" + number % 7);
    }

    private static Person ambassador(int number) {
        String agency = number < 2 * AGENCIES ? domain(number / 2) : domain(-1);
        String space = "spaces/desk" + number;
        return new Person(
                number, "users/3" + (1_000_000 + number), "duta" + number + "@" + agency, "ms", true, space, space);
    }

    /** An officer by number, counted round. */
    Person officer(long number) {
        return officers.get(Math.floorMod(number, officers.size()));
    }

    /** The ambassador whose space it is. */
    Optional<Person> ambassadorOf(String space) {
        return Optional.ofNullable(ambassadors.get(space));
    }

    private static String code(int agency) {
        return agency < 0 ? CENTRE : "X" + (char) ('A' + agency / 10) + (char) ('A' + agency % 10);
    }

    private static String domain(int agency) {
        return code(agency).toLowerCase(java.util.Locale.ROOT) + ".gov.my";
    }

    /** Writes the tables of agencies and ambassadors into a folder, and says how they are set. */
    List<String> settings(Path folder) {
        var agencies = new StringBuilder("code,name_ms,name_en,domains,labels,parent\n");
        var roster = new StringBuilder("agency,role,name,email,space\n");
        for (int agency = -1; agency < AGENCIES; agency++) {
            String code = code(agency);
            agencies.append("%s,Jabatan Contoh %s,Example Department %s,%s,%s,%s\n"
                    .formatted(
                            code,
                            code,
                            code,
                            domain(agency),
                            domain(agency).split("\\.")[0],
                            agency < 0 ? "" : CENTRE));
        }
        ambassadors.values().stream()
                .sorted(java.util.Comparator.comparing(Person::number))
                .forEach(it -> roster.append("%s,%s,Meja %d,%s,%s\n"
                        .formatted(
                                code(it.number() < 2 * AGENCIES ? it.number() / 2 : -1),
                                it.number() < 2 * AGENCIES && it.number() % 2 == 1 ? "deputy" : "ambassador",
                                it.number(),
                                it.email(),
                                it.direct())));
        try {
            Path agencyTable = Files.writeString(folder.resolve("agencies.csv"), agencies);
            Path rosterTable = Files.writeString(folder.resolve("roster.csv"), roster);
            return List.of(
                    "--duta.directory.agencies=classpath:directory/agencies.csv," + agencyTable,
                    "--duta.directory.roster=" + rosterTable,
                    "--duta.directory.central-desk=" + CENTRE);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
