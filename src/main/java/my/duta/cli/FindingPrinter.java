package my.duta.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import my.duta.knowledge.Finding;
import my.duta.knowledge.FindingWords;
import my.duta.language.Language;

/** Prints findings for a person: the worst first, under the file that must be opened. */
final class FindingPrinter {

    private final Speech speech;
    private final Language language;
    private final FindingWords words = new FindingWords();

    FindingPrinter(Speech speech, Language language) {
        this.speech = speech;
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
                out.println(speech.say(language, "knowledge.severity." + severity));
            }
            byFile.forEach((file, its) -> {
                if (!file.isEmpty()) {
                    out.println("  " + file);
                }
                its.forEach(it -> out.println("    " + words.say(it, language)));
            });
            if (!byFile.isEmpty()) {
                out.println();
            }
        }
    }
}
