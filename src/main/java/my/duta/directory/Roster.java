package my.duta.directory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import my.duta.language.Language;
import my.duta.language.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Who is ambassador of which agency: as it was imported last, which every replica follows within seconds, or before the
 * first import as the file of the settings says.
 */
@Component
public class Roster {

    private static final Logger log = LoggerFactory.getLogger(Roster.class);

    private final Agencies agencies;
    private final Absences absences;
    private final RosterVersions versions;
    private final Clock clock;
    private final String centralDesk;
    private final Duration followEvery;
    private volatile Followed followed;

    /** What serves, as it was when we last looked. */
    private record Followed(long version, List<Ambassador> ambassadors, Instant lookAgain) {}

    Roster(DirectoryProperties settings, Agencies agencies, Absences absences, RosterVersions versions, Clock clock) {
        this.agencies = agencies;
        this.absences = absences;
        this.versions = versions;
        this.clock = clock;
        this.centralDesk = settings.centralDesk();
        this.followEvery = settings.followEvery();
        this.followed = new Followed(0, settings.roster().isBlank() ? List.of() : file(settings), Instant.MIN);
    }

    private List<Ambassador> file(DirectoryProperties settings) {
        ReadRoster read = RosterReader.read(settings.roster(), agencies);
        if (!read.isSound()) {
            var words = new RosterFindingWords(new Words());
            throw new IllegalStateException(read.findings().stream()
                    .filter(RosterFinding::isError)
                    .map(it -> "line " + it.line() + ": " + words.say(it, Language.ENGLISH))
                    .collect(Collectors.joining("\n", "The roster " + settings.roster() + " cannot serve.\n", "")));
        }
        return read.ambassadors();
    }

    public List<Ambassador> all() {
        Followed last = followed;
        Instant now = clock.instant();
        if (now.isBefore(last.lookAgain())) {
            return last.ambassadors();
        }
        Followed next = follow(last, now.plus(followEvery));
        followed = next;
        return next.ambassadors();
    }

    private Followed follow(Followed last, Instant lookAgain) {
        try {
            if (versions.serving() != last.version()) {
                return versions.current()
                        .map(it -> new Followed(it.version(), it.ambassadors(), lookAgain))
                        .orElseGet(() -> new Followed(last.version(), last.ambassadors(), lookAgain));
            }
        } catch (DataAccessException e) {
            log.warn("Redis is away; the roster stays as it is");
        }
        return new Followed(last.version(), last.ambassadors(), lookAgain);
    }

    public Optional<Ambassador> addressed(String email) {
        String address = email.toLowerCase(Locale.ROOT);
        return all().stream().filter(it -> it.email().equals(address)).findFirst();
    }

    /**
     * The groups of ambassadors to ask in turn for an officer of an agency: its ambassadors, its deputies, those of whatever
     * is above it up to the ministry, and the central desk. Groups without a person are left out.
     *
     * @param agency the code, or empty if nobody knows where the officer belongs
     */
    public List<List<Ambassador>> chain(Optional<String> agency) {
        List<Ambassador> serving = all();
        var groups = new ArrayList<List<Ambassador>>();
        Stream.concat(
                        agency.stream()
                                .flatMap(it -> agencies.upwards(it).stream())
                                .map(Agency::code),
                        Stream.of(centralDesk))
                .distinct()
                .forEach(code -> {
                    groups.add(of(serving, code, Ambassador.Role.AMBASSADOR));
                    groups.add(of(serving, code, Ambassador.Role.DEPUTY));
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

    private static List<Ambassador> of(List<Ambassador> serving, String agency, Ambassador.Role role) {
        return serving.stream()
                .filter(it -> it.agency().equals(agency) && it.role() == role)
                .toList();
    }
}
