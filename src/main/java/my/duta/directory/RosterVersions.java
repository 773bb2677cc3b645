package my.duta.directory;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The rosters that were imported. */
interface RosterVersions {

    /** How many versions can be shown; older ones are forgotten. */
    int KEPT = 20;

    /** The number of the version that serves; 0 before the first import. */
    long serving();

    /** The version that serves, once one was imported. */
    Optional<RosterVersion> current();

    /** The last versions, the newest first. */
    List<RosterVersion> history();

    /**
     * Lets a version serve, with one record of the audit, if it is the next one.
     *
     * @param act what was done, for the audit
     * @return whether it serves; not if another was imported meanwhile
     */
    boolean keep(RosterVersion next, Act act);

    /** How a version came to serve. */
    enum Act {
        /** Read from a file. */
        IMPORTED,
        /** Taken from the history. */
        ROLLED_BACK;

        /** As the audit says it. */
        String said() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }
}
