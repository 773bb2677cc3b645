package my.duta.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import my.duta.directory.RosterImport;
import my.duta.directory.RosterVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lets a roster serve again that served before. */
@Command(
        name = "rollback",
        mixinStandardHelpOptions = true,
        description = "Lets an earlier roster serve again, as a new version: the one before, or the one that is named."
                + " Ends with 1 if it does not serve.")
final class RosterRollbackCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "VERSION", description = "As roster history names it.")
    private @Nullable Long version;

    @Mixin
    private Speech speech = new Speech();

    @Option(names = "--dry-run", description = "Only show what would change.")
    private boolean dryRun;

    @Option(
            names = "--by",
            paramLabel = "NAME",
            description = "Who goes back, for the history and the audit; else the account's name.")
    private String by = System.getProperty("user.name", "terminal");

    @Override
    public Integer call() {
        try (ConfigurableApplicationContext rooms = DirectoryApplication.start()) {
            RosterImport imports = rooms.getBean(RosterImport.class);
            Optional<RosterImport.Return> plan = imports.planReturn(Optional.ofNullable(version));
            if (plan.isEmpty()) {
                speech.tell(speech.say("cli.roster.rollback.unknown"));
                return 1;
            }
            new RosterChangePrinter(speech).print(plan.get().changes());
            return goBack(imports, plan.get());
        } catch (DataAccessException e) {
            speech.tell(speech.say("cli.roster.redis-away"));
            return 1;
        }
    }

    private int goBack(RosterImport imports, RosterImport.Return plan) {
        if (plan.changes().isEmpty() || dryRun) {
            speech.print(speech.say(plan.changes().isEmpty() ? "cli.roster.unchanged" : "cli.roster.dry-run"));
            return 0;
        }
        Optional<RosterVersion> next = imports.carryOut(plan, by);
        if (next.isEmpty()) {
            speech.tell(speech.say("cli.roster.overtaken"));
            return 1;
        }
        speech.print(speech.say(
                "cli.roster.rolled-back",
                Long.toString(next.get().version()),
                Long.toString(plan.to().version()),
                next.get().ambassadors().size()));
        return 0;
    }
}
