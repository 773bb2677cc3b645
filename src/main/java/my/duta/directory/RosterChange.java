package my.duta.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an import does to one entry of the roster.
 *
 * @param before the entry as it serves, unless it is new
 * @param after the entry as it will serve, unless it is removed
 */
public record RosterChange(Kind kind, Optional<Ambassador> before, Optional<Ambassador> after) {

    /** What becomes of an entry. */
    public enum Kind {
        ADDED,
        REMOVED,
        /** A person serves another agency, or in another role. */
        MOVED,
        /** A person is called or reached otherwise. */
        CHANGED
    }

    /** What is added, then removed, moved and changed, each in the order of its roster. */
    static List<RosterChange> between(Collection<Ambassador> before, Collection<Ambassador> after) {
        Map<String, Ambassador> old = byPlace(before);
        var fresh = new ArrayList<Ambassador>();
        var changes = new ArrayList<RosterChange>();
        for (Ambassador now : after) {
            Ambassador then = old.remove(place(now));
            if (then == null) {
                fresh.add(now);
            } else if (!then.equals(now)) {
                changes.add(change(then.role() == now.role() ? Kind.CHANGED : Kind.MOVED, then, now));
            }
        }
        for (Ambassador now : fresh) {
            Optional<Ambassador> then = old.values().stream()
                    .filter(it -> it.email().equals(now.email()))
                    .findFirst();
            then.ifPresent(it -> old.remove(place(it)));
            changes.add(then.map(it -> change(Kind.MOVED, it, now))
                    .orElseGet(() -> new RosterChange(Kind.ADDED, Optional.empty(), Optional.of(now))));
        }
        old.values().forEach(it -> changes.add(new RosterChange(Kind.REMOVED, Optional.of(it), Optional.empty())));
        changes.sort((one, other) -> one.kind().compareTo(other.kind()));
        return List.copyOf(changes);
    }

    private static RosterChange change(Kind kind, Ambassador before, Ambassador after) {
        return new RosterChange(kind, Optional.of(before), Optional.of(after));
    }

    private static Map<String, Ambassador> byPlace(Collection<Ambassador> all) {
        var byPlace = new LinkedHashMap<String, Ambassador>();
        all.forEach(it -> byPlace.putIfAbsent(place(it), it));
        return byPlace;
    }

    private static String place(Ambassador it) {
        return it.email() + " " + it.agency();
    }
}
