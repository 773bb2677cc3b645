package my.duta.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** All that a maintainer does with ambassadors' answers that may become part of the library. */
@Command(
        name = "candidates",
        mixinStandardHelpOptions = true,
        description = "Shows answers of ambassadors, and publishes or dismisses them.",
        subcommands = {
            CandidatesListCommand.class,
            CandidatesShowCommand.class,
            CandidatesPublishCommand.class,
            CandidatesDismissCommand.class
        })
final class CandidatesCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var command = Objects.requireNonNull(spec).commandLine();
        command.usage(command.getOut());
        return 2;
    }
}
