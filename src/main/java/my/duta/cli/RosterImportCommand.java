package my.duta.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import my.duta.directory.RosterChange;
import my.duta.directory.RosterImport;
import my.duta.directory.RosterVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lets a roster serve in all replicas. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Imports a roster for all replicas. Ends with 1 if it was not imported.")
final class RosterImportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The roster, a CSV file in UTF-8.")
    private Path file = Path.of("");

    @Mixin
    private Speech speech = new Speech();

    @Option(names = "--dry-run", description = "Only show what would change.")
    private boolean dryRun;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Option(names = "--by", paramLabel = "NAME", description = "Who imports, for the history; else the account's name.")
    private String by = System.getProperty("user.name", "terminal");

    /** The import as a program reads it; the names of its fields are a promise. */
    private record Printed(
            boolean imported,
            @Nullable Long version,
            List<RosterChange> changes,
            List<RosterFindingPrinter.Printed> findings) {}

    @Override
    public Integer call() {
        try (ConfigurableApplicationContext rooms = DirectoryApplication.start()) {
            RosterImport imports = rooms.getBean(RosterImport.class);
            RosterImport.Plan plan = imports.plan(file);
            boolean due = plan.read().isSound() && !dryRun && !plan.changes().isEmpty();
            Optional<RosterVersion> version = due ? imports.carryOut(plan, by) : Optional.empty();
            if (json) {
                speech.printJson(new Printed(
                        version.isPresent(),
                        version.map(RosterVersion::version).orElse(null),
                        plan.changes(),
                        new RosterFindingPrinter(speech).printed(plan.read().findings())));
            } else {
                print(plan, due, version);
            }
            return plan.read().isSound() && due == version.isPresent() ? 0 : 1;
        } catch (DataAccessException e) {
            speech.tell(speech.say("cli.roster.redis-away"));
            return 1;
        }
    }

    private void print(RosterImport.Plan plan, boolean due, Optional<RosterVersion> version) {
        new RosterFindingPrinter(speech).print(speech.out(), plan.read().findings());
        if (!plan.read().isSound()) {
            speech.tell(speech.say("cli.roster.unsound"));
            return;
        }
        new RosterChangePrinter(speech).print(plan.changes());
        if (plan.changes().isEmpty()) {
            speech.print(speech.say("cli.roster.unchanged"));
        } else if (!due) {
            speech.print(speech.say("cli.roster.dry-run"));
        } else if (version.isPresent()) {
            speech.print(speech.say(
                    "cli.roster.imported",
                    Long.toString(version.get().version()),
                    version.get().ambassadors().size()));
        } else {
            speech.tell(speech.say("cli.roster.overtaken"));
        }
    }
}
