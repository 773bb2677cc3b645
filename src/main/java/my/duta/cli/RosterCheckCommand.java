package my.duta.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import my.duta.directory.ReadRoster;
import my.duta.directory.RosterCheck;
import my.duta.directory.RosterFinding.Severity;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what is wrong with a roster before it is imported. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Says what is wrong with a roster. Ends with 1 if there is an error.")
final class RosterCheckCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The roster, a CSV file in UTF-8.")
    private Path file = Path.of("");

    @Mixin
    private Speech speech = new Speech();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    /** The check as a program reads it; the names of its fields are a promise. */
    private record Printed(int people, long errors, long warnings, List<RosterFindingPrinter.Printed> findings) {}

    @Override
    public Integer call() {
        try (ConfigurableApplicationContext rooms = RosterCheckApplication.start()) {
            ReadRoster read = rooms.getBean(RosterCheck.class).of(file);
            var printer = new RosterFindingPrinter(speech);
            int people = read.ambassadors().size();
            long errors = RosterFindingPrinter.count(read.findings(), Severity.ERROR);
            long warnings = RosterFindingPrinter.count(read.findings(), Severity.WARNING);
            if (json) {
                speech.printJson(new Printed(people, errors, warnings, printer.printed(read.findings())));
            } else {
                printer.print(speech.out(), read.findings());
                speech.print(speech.say("cli.roster.counted", people, errors, warnings));
            }
            return read.isSound() ? 0 : 1;
        }
    }
}
