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
        List<Ambassador> before =
                versions.current().map(RosterVersion::ambassadors).orElseGet(roster::all);
        return new Plan(read, RosterChange.between(before, read.ambassadors()), seen);
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
        return Optional.of(next).filter(versions::keep);
    }

    /** The last imports, the newest first. */
    public List<RosterVersion> history() {
        return versions.history();
    }
}
