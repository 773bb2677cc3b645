package my.duta.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** All that a maintainer does with the library from a terminal. */
@Command(
        name = "knowledge",
        mixinStandardHelpOptions = true,
        description = "Checks, publishes and shows the library that answers come from.",
        subcommands = {
            KnowledgeCheckCommand.class,
            KnowledgePublishCommand.class,
            KnowledgeListCommand.class,
            KnowledgeDiffCommand.class,
            KnowledgeRollbackCommand.class,
            KnowledgeShowCommand.class
        })
final class KnowledgeCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var command = Objects.requireNonNull(spec).commandLine();
        command.usage(command.getOut());
        return 2;
    }
}
