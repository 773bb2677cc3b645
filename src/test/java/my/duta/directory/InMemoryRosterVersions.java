package my.duta.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The imports of one test. */
final class InMemoryRosterVersions implements RosterVersions {

    private final List<RosterVersion> newestFirst = new ArrayList<>();

    @Override
    public long serving() {
        return newestFirst.size();
    }

    @Override
    public Optional<RosterVersion> current() {
        return newestFirst.stream().findFirst();
    }

    @Override
    public List<RosterVersion> history() {
        return List.copyOf(newestFirst);
    }

    @Override
    public boolean keep(RosterVersion next, Act act) {
        if (next.version() != serving() + 1) {
            return false;
        }
        newestFirst.add(0, next);
        return true;
    }
}
