package my.duta.cli;

import java.util.List;
import my.duta.directory.Ambassador;
import my.duta.directory.RosterChange;

/** Prints what another roster changes: a line for each person, and how many. */
final class RosterChangePrinter {

    private final Speech speech;

    RosterChangePrinter(Speech speech) {
        this.speech = speech;
    }

    void print(List<RosterChange> changes) {
        changes.forEach(it -> speech.print(line(it)));
        speech.print(speech.say(
                "cli.roster.changes",
                count(changes, RosterChange.Kind.ADDED),
                count(changes, RosterChange.Kind.REMOVED),
                count(changes, RosterChange.Kind.MOVED),
                count(changes, RosterChange.Kind.CHANGED)));
    }

    private String line(RosterChange change) {
        return speech.say("cli.roster.change." + change.kind()) + ": "
                + change.before()
                        .flatMap(before -> change.after().map(after -> entry(before) + " → " + entry(after)))
                        .or(() -> change.after().or(change::before).map(this::entry))
                        .orElse("");
    }

    private String entry(Ambassador it) {
        return it.name() + " <" + it.email() + ">, " + it.agency() + ", " + speech.say("cli.roster.role." + it.role())
                + it.space().map(space -> ", " + space.value()).orElse("");
    }

    private static long count(List<RosterChange> changes, RosterChange.Kind kind) {
        return changes.stream().filter(it -> it.kind() == kind).count();
    }
}
