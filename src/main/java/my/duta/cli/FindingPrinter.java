package my.duta.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import my.duta.knowledge.Finding;
import my.duta.knowledge.FindingWords;
import my.duta.language.Language;
import my.duta.language.Words;

/** Prints findings for a person: the worst first, under the file that must be opened. */
final class FindingPrinter {

    private final Language language;
    private final FindingWords words = new FindingWords(new Words());

    FindingPrinter(Language language) {
        this.language = language;
    }

    void print(PrintWriter out, List<Finding> findings) {
        for (Finding.Severity severity : Finding.Severity.values()) {
            Map<String, List<Finding>> byFile = new LinkedHashMap<>();
            findings.stream()
                    .filter(it -> it.severity() == severity)
                    .sorted()
                    .forEach(it -> byFile.computeIfAbsent(it.file(), file -> new ArrayList<>())
                            .add(it));
            if (!byFile.isEmpty()) {
                out.println(words.severity(severity, language));
            }
            byFile.forEach((file, its) -> {
                if (!file.isEmpty()) {
                    out.println("  " + file);
                }
                its.forEach(it -> out.println("    " + line(it)));
            });
            if (!byFile.isEmpty()) {
                out.println();
            }
        }
    }

    private String line(Finding finding) {
        String place = words.place(finding.place(), language);
        String said = words.say(finding, language);
        return place.isEmpty() ? said : place + ": " + said;
    }
}
