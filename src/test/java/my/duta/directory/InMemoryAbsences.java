package my.duta.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Absences of one test. */
final class InMemoryAbsences implements Absences {

    private final Map<String, Absence> all = new HashMap<>();

    @Override
    public Absence away(String email, LocalDate until, Optional<String> deputyEmail) {
        var absence = new Absence(until, deputyEmail.map(it -> it.toLowerCase(Locale.ROOT)));
        all.put(email.toLowerCase(Locale.ROOT), absence);
        return absence;
    }

    @Override
    public void back(String email) {
        all.remove(email.toLowerCase(Locale.ROOT));
    }

    @Override
    public Map<String, Absence> at(Instant at) {
        return all.entrySet().stream()
                .filter(it -> it.getValue().covers(at))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Optional<Absence> of(String email, Instant at) {
        return Optional.ofNullable(at(at).get(email.toLowerCase(Locale.ROOT)));
    }
}
