package my.duta.cli;

import java.util.concurrent.Callable;
import my.duta.knowledge.LibraryUnsound;
import my.duta.knowledge.NotPublished;
import my.duta.knowledge.Progress;
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

    private String said = "";

    @Override
    public Integer call() {
        try (ConfigurableApplicationContext rooms = PublicationApplication.start(directory.named())) {
            Publication.Published published = rooms.getBean(Publication.class).publish(by, this::show);
            speech.print(
                    published.built()
                            ? speech.say(
                                    "cli.knowledge.published",
                                    published.generation(),
                                    published.chunks(),
                                    published.editions(),
                                    published.embedded(),
                                    published.took().toMillis() / 1000.0)
                            : speech.say(
                                    "cli.knowledge.unchanged",
                                    published.generation(),
                                    published.chunks(),
                                    published.editions()));
            return 0;
        } catch (LibraryUnsound e) {
            return speech.refused(e);
        } catch (NotPublished e) {
            return speech.refused(e);
        }
    }

    /** A line for each step that a person would notice; the same words are not said twice in a row. */
    private void show(Progress progress) {
        String now = speech.say("cli.knowledge.progress." + progress.stage(), progress.done(), progress.of());
        if (!now.equals(said)) {
            speech.tell(now);
        }
        said = now;
    }
}
