package my.duta.cli;

import java.io.PrintWriter;
import java.util.List;
import my.duta.directory.RosterFinding;
import my.duta.directory.RosterFindingWords;
import my.duta.language.Words;

/** Prints what was found in a roster: for a person the worst first, each with its line, or for a program. */
final class RosterFindingPrinter {

    private final Speech speech;
    private final RosterFindingWords words = new RosterFindingWords(new Words());

    RosterFindingPrinter(Speech speech) {
        this.speech = speech;
    }

    /** A finding as a program reads it; the names of its fields are a promise. */
    record Printed(String severity, String kind, int line, List<String> details, String text) {}

    List<Printed> printed(List<RosterFinding> findings) {
        return findings.stream()
                .map(it -> new Printed(
                        it.severity().name(),
                        it.kind().name(),
                        it.line(),
                        it.details(),
                        words.say(it, speech.language())))
                .toList();
    }

    void print(PrintWriter out, List<RosterFinding> findings) {
        for (RosterFinding.Severity severity : RosterFinding.Severity.values()) {
            List<RosterFinding> those =
                    findings.stream().filter(it -> it.severity() == severity).toList();
            if (!those.isEmpty()) {
                out.println(words.severity(severity, speech.language()));
                those.forEach(it -> out.println("  " + line(it)));
                out.println();
            }
        }
        out.flush();
    }

    private String line(RosterFinding finding) {
        String place = words.place(finding, speech.language());
        String said = words.say(finding, speech.language());
        return place.isEmpty() ? said : place + ": " + said;
    }

    static long count(List<RosterFinding> findings, RosterFinding.Severity severity) {
        return findings.stream().filter(it -> it.severity() == severity).count();
    }
}
