package my.duta.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import my.duta.knowledge.LibraryUnsound;
import my.duta.knowledge.NotPublished;
import my.duta.knowledge.Progress;
import my.duta.knowledge.Publication;
import my.duta.language.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Publishes a library to all replicas. */
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        description = "Publishes the library to all replicas. Ends with 1 if it was not published.")
final class KnowledgePublishCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private LibraryDirectory directory = new LibraryDirectory();

    @Mixin
    private Speech speech = new Speech();

    @Option(names = "--by", paramLabel = "NAME", description = "Who publishes, for the audit; else the account's name.")
    private String by = System.getProperty("user.name", "terminal");

    private String said = "";

    @Override
    public Integer call() {
        CommandLine command = Objects.requireNonNull(spec).commandLine();
        Language language = speech.language(command);
        try (ConfigurableApplicationContext rooms = PublicationApplication.start(directory.named(command))) {
            Publication.Published published =
                    rooms.getBean(Publication.class).publish(by, it -> show(command, it, language));
            command.getOut()
                    .println(
                            published.built()
                                    ? speech.say(
                                            language,
                                            "cli.knowledge.published",
                                            published.generation(),
                                            published.chunks(),
                                            published.editions(),
                                            published.embedded(),
                                            published.took().toMillis() / 1000.0)
                                    : speech.say(
                                            language,
                                            "cli.knowledge.unchanged",
                                            published.generation(),
                                            published.chunks(),
                                            published.editions()));
            return 0;
        } catch (LibraryUnsound e) {
            command.getErr().println(speech.say(language, "cli.knowledge.unsound"));
            new FindingPrinter(language).print(command.getErr(), e.findings());
            return 1;
        } catch (NotPublished e) {
            command.getErr().println(speech.say(language, "cli.knowledge.not-published." + e.reason()));
            return 1;
        }
    }

    /** A line for each step that a person would notice; the same words are not said twice in a row. */
    private void show(CommandLine command, Progress progress, Language language) {
        String now = speech.say(language, "cli.knowledge.progress." + progress.stage(), progress.done(), progress.of());
        if (!now.equals(said)) {
            command.getErr().println(now);
            command.getErr().flush();
        }
        said = now;
    }
}
