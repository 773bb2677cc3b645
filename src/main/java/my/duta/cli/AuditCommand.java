package my.duta.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** All that an auditor does from a terminal. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "Checks the record of what was done to escalations.",
        subcommands = AuditVerifyCommand.class)
final class AuditCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var command = Objects.requireNonNull(spec).commandLine();
        command.usage(command.getOut());
        return 2;
    }
}
