package my.duta.cli;

import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What can be typed after {@code java -jar duta.jar}; with nothing typed, the server starts instead. */
@Command(
        name = "duta",
        mixinStandardHelpOptions = true,
        version = "Duta",
        description =
                "The Google Chat assistant of the Change Ambassador network. Without a command, the server starts.",
        subcommands = {
            AskCommand.class,
            KnowledgeCommand.class,
            RosterCommand.class,
            EvaluateCommand.class,
            CandidatesCommand.class,
            AuditCommand.class,
            BuriedCommand.class,
            EraseCommand.class,
            StatisticsCommand.class
        })
public final class Terminal implements Callable<Integer> {

    private static final Set<String> OWN_OPTIONS = Set.of("-h", "--help", "-V", "--version");

    private Terminal() {}

    /** Whether what was typed is for the terminal: a word, or a question for help, and not a setting of the server. */
    public static boolean isMeant(String... arguments) {
        return Arrays.stream(arguments)
                .findFirst()
                .map(it -> !it.startsWith("-") || OWN_OPTIONS.contains(it))
                .orElse(false);
    }

    /**
     * Runs a task.
     *
     * @return 0 if it was done, 1 if it failed, 2 if it was not understood
     */
    public static int run(String... arguments) {
        return commandLine().execute(arguments);
    }

    static CommandLine commandLine() {
        return new CommandLine(new Terminal()).setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println("duta: " + failure.getMessage());
            return 1;
        });
    }

    @Override
    public Integer call() {
        CommandLine.usage(this, System.out);
        return 0;
    }
}
