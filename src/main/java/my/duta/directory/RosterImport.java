package my.duta.directory;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lets the roster of a file serve in all replicas. */
@Component
public class RosterImport {

    private final RosterCheck check;
    private final Roster roster;
    private final RosterVersions versions;
    private final Clock clock;

    RosterImport(RosterCheck check, Roster roster, RosterVersions versions, Clock clock) {
        this.check = check;
        this.roster = roster;
        this.versions = versions;
        this.clock = clock;
    }

    /**
     * What an import would do.
     *
     * @param seen the version that served when it was planned
     * @param changes to what serves, empty if it is the same
     */
    public record Plan(ReadRoster read, List<RosterChange> changes, long seen) {

        public Plan {
            changes = List.copyOf(changes);
        }
    }

    /**
     * Reads a file, and compares it with the roster that serves.
     *
     * @throws org.springframework.dao.DataAccessException if Redis is away
     */
    public Plan plan(Path file) {
        ReadRoster read = check.of(file);
        long seen = versions.serving();
        return new Plan(read, changesTo(read.ambassadors()), seen);
    }

    private List<RosterChange> changesTo(List<Ambassador> after) {
        List<Ambassador> before =
                versions.current().map(RosterVersion::ambassadors).orElseGet(roster::all);
        return RosterChange.between(before, after);
    }

    /**
     * Carries a plan out in one step.
     *
     * @param by who imports, for the history and the audit
     * @return the version that serves from now on; empty if another was imported since the plan was made
     * @throws IllegalArgumentException if there is an error in the roster
     * @throws org.springframework.dao.DataAccessException if Redis is away
     */
    public Optional<RosterVersion> carryOut(Plan plan, String by) {
        if (!plan.read().isSound()) {
            throw new IllegalArgumentException("A roster with errors cannot be imported");
        }
        var next = new RosterVersion(
                plan.seen() + 1, clock.instant(), by, plan.read().ambassadors());
        return Optional.of(next).filter(it -> versions.keep(it, RosterVersions.Act.IMPORTED));
    }

    /**
     * What going back would do.
     *
     * @param to the version whose roster is to serve again
     * @param changes to what serves, empty if it is the same
     * @param seen the version that served when it was planned
     */
    public record Return(RosterVersion to, List<RosterChange> changes, long seen) {

        public Return {
            changes = List.copyOf(changes);
        }
    }

    /**
     * Compares an earlier version with the one that serves.
     *
     * @param version its number, or empty for the one before
     * @return empty if it is not among the last ones
     * @throws org.springframework.dao.DataAccessException if Redis is away
     */
    public Optional<Return> planReturn(Optional<Long> version) {
        long seen = versions.serving();
        long wanted = version.orElse(seen - 1);
        return versions.history().stream()
                .filter(it -> it.version() == wanted)
                .findFirst()
                .map(it -> new Return(it, changesTo(it.ambassadors()), seen));
    }

    /**
     * Lets an earlier roster serve again, as a version of its own, in one step.
     *
     * @param by who goes back, for the history and the audit
     * @return the version that serves from now on; empty if another was imported since
     * @throws org.springframework.dao.DataAccessException if Redis is away
     */
    public Optional<RosterVersion> carryOut(Return plan, String by) {
        var next = new RosterVersion(
                plan.seen() + 1, clock.instant(), by, plan.to().ambassadors());
        return Optional.of(next).filter(it -> versions.keep(it, RosterVersions.Act.ROLLED_BACK));
    }

    /** The last imports, the newest first. */
    public List<RosterVersion> history() {
        return versions.history();
    }
}
