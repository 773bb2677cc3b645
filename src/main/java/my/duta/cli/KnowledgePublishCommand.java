package my.duta.cli;

import java.util.concurrent.Callable;
import my.duta.knowledge.LibraryUnsound;
import my.duta.knowledge.NotPublished;
import my.duta.knowledge.Publication;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Publishes a library to all replicas. */
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        description = "Publishes the library to all replicas. Ends with 1 if it was not published.")
final class KnowledgePublishCommand implements Callable<Integer> {

    @Mixin
    private LibraryDirectory directory = new LibraryDirectory();

    @Mixin
    private Speech speech = new Speech();

    @Option(names = "--by", paramLabel = "NAME", description = "Who publishes, for the audit; else the account's name.")
    private String by = System.getProperty("user.name", "terminal");

    @Override
    public Integer call() {
        try (ConfigurableApplicationContext rooms = PublicationApplication.start(directory.named())) {
            var printer = new PublicationPrinter(speech);
            printer.print(rooms.getBean(Publication.class).publish(by, printer::show));
            return 0;
        } catch (LibraryUnsound e) {
            return speech.refused(e);
        } catch (NotPublished e) {
            return speech.refused(e);
        }
    }
}
