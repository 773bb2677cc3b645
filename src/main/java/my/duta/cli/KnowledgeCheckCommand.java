package my.duta.cli;

import java.util.List;
import java.util.concurrent.Callable;
import my.duta.knowledge.Finding;
import my.duta.knowledge.FindingWords;
import my.duta.knowledge.Library;
import my.duta.knowledge.LibraryCheck;
import my.duta.language.Words;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says what is wrong with a library before it is published. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Says what is wrong with the library. Ends with 1 if there is an error.")
final class KnowledgeCheckCommand implements Callable<Integer> {

    @Mixin
    private LibraryDirectory directory = new LibraryDirectory();

    @Mixin
    private Speech speech = new Speech();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    /** The check as a program reads it; the names of its fields are a promise. */
    private record Printed(int files, int errors, int warnings, int notices, List<PrintedFinding> findings) {}

    private record PrintedFinding(
            String severity, String kind, String file, String unit, int number, List<String> details, String text) {}

    @Override
    public Integer call() {
        try (ConfigurableApplicationContext rooms = LibraryApplication.start()) {
            Library library = directory.library(rooms);
            speech.tell(speech.say("cli.knowledge.reading", library.size()));
            List<Finding> findings = rooms.getBean(LibraryCheck.class).of(library);
            if (json) {
                speech.printJson(printed(library, findings));
            } else {
                print(library, findings);
            }
            return findings.stream().anyMatch(Finding::isError) ? 1 : 0;
        }
    }

    private Printed printed(Library library, List<Finding> findings) {
        var words = new FindingWords(new Words());
        return new Printed(
                library.size(),
                count(findings, Finding.Severity.ERROR),
                count(findings, Finding.Severity.WARNING),
                count(findings, Finding.Severity.NOTICE),
                findings.stream()
                        .map(it -> new PrintedFinding(
                                it.severity().name(),
                                it.kind().name(),
                                it.file(),
                                it.place().unit().name(),
                                it.place().number(),
                                it.details(),
                                words.say(it, speech.language())))
                        .toList());
    }

    private void print(Library library, List<Finding> findings) {
        new FindingPrinter(speech.language()).print(speech.out(), findings);
        speech.print(speech.say(
                findings.isEmpty() ? "cli.knowledge.clean" : "cli.knowledge.counted",
                library.size(),
                count(findings, Finding.Severity.ERROR),
                count(findings, Finding.Severity.WARNING),
                count(findings, Finding.Severity.NOTICE)));
    }

    private static int count(List<Finding> findings, Finding.Severity severity) {
        return (int) findings.stream().filter(it -> it.severity() == severity).count();
    }
}
