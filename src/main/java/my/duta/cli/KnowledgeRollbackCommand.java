package my.duta.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import my.duta.knowledge.NotPublished;
import my.duta.knowledge.Publication;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Goes back to a generation that served before. */
@Command(
        name = "rollback",
        mixinStandardHelpOptions = true,
        description = "Lets an earlier generation serve again: the one before, or the one that is named.")
final class KnowledgeRollbackCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "GENERATION", description = "As knowledge list --generations names it.")
    private @Nullable String generation;

    @Mixin
    private Speech speech = new Speech();

    @Option(names = "--by", paramLabel = "NAME", description = "Who goes back, for the audit; else the account's name.")
    private String by = System.getProperty("user.name", "terminal");

    @Override
    public Integer call() {
        try (ConfigurableApplicationContext rooms = PublicationApplication.start(Optional.empty())) {
            Publication.Published published =
                    rooms.getBean(Publication.class).rollBack(Optional.ofNullable(generation), by);
            speech.print(speech.say(
                    "cli.knowledge.rolled-back", published.generation(), published.chunks(), published.editions()));
            return 0;
        } catch (NotPublished e) {
            return speech.refused(e);
        }
    }
}
