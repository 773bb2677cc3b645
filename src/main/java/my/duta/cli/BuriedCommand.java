package my.duta.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** All that an operator does with events that failed too often. */
@Command(
        name = "buried",
        mixinStandardHelpOptions = true,
        description = "Shows events that failed too often, and gives them another chance or drops them.",
        subcommands = {
            BuriedListCommand.class,
            BuriedShowCommand.class,
            BuriedReplayCommand.class,
            BuriedDropCommand.class
        })
final class BuriedCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var command = Objects.requireNonNull(spec).commandLine();
        command.usage(command.getOut());
        return 2;
    }
}
