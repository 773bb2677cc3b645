package my.duta.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** All that a maintainer does with the roster from a terminal. */
@Command(
        name = "roster",
        mixinStandardHelpOptions = true,
        description = "Checks, imports and shows who is ambassador of which agency.",
        subcommands = {
            RosterCheckCommand.class,
            RosterImportCommand.class,
            RosterRollbackCommand.class,
            RosterListCommand.class,
            RosterHistoryCommand.class,
            RosterCoverageCommand.class
        })
final class RosterCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var command = Objects.requireNonNull(spec).commandLine();
        command.usage(command.getOut());
        return 2;
    }
}
