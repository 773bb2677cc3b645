package my.duta.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Measures how well Duta answers. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "Measures how well Duta answers.",
        subcommands = EvaluateRetrievalCommand.class)
final class EvaluateCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var command = Objects.requireNonNull(spec).commandLine();
        command.usage(command.getOut());
        return 2;
    }
}
