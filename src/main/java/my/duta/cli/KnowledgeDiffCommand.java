package my.duta.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import my.duta.index.Chunk;
import my.duta.knowledge.KeptGeneration;
import my.duta.knowledge.LibraryDiff;
import my.duta.knowledge.LibraryUnsound;
import my.duta.knowledge.NotPublished;
import my.duta.knowledge.Publication;
import my.duta.language.Language;
import my.duta.manuscript.ManuscriptReader;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Shows what would change for officers if the library were published now, or what changed between generations. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = "Shows what a publication would change, or with --from and --to what one has changed.")
final class KnowledgeDiffCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private LibraryDirectory directory = new LibraryDirectory();

    @Mixin
    private Speech speech = new Speech();

    @Option(names = "--from", paramLabel = "GENERATION", description = "The older one; else the one that serves.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "GENERATION", description = "The newer one; else the library in DIR.")
    private @Nullable String to;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        CommandLine command = Objects.requireNonNull(spec).commandLine();
        Language language = speech.language(command);
        try (ConfigurableApplicationContext rooms = PublicationApplication.start(directory.named(command))) {
            Publication publication = rooms.getBean(Publication.class);
            Optional<String> older = Optional.ofNullable(from).or(() -> serving(publication));
            List<Chunk> before = older.map(publication::chunksOf).orElse(List.of());
            List<Chunk> after = to == null
                    ? directory.library(command, rooms).chunks(rooms.getBean(ManuscriptReader.class))
                    : publication.chunksOf(to);
            LibraryDiff diff = LibraryDiff.between(before, after);
            if (json) {
                command.getOut().println(JsonMapper.builder().build().writeValueAsString(diff));
            } else {
                print(command.getOut(), diff, language);
            }
            command.getOut().flush();
            return 0;
        } catch (LibraryUnsound e) {
            new FindingPrinter(language).print(command.getErr(), e.findings());
            return 1;
        } catch (NotPublished e) {
            command.getErr().println(speech.say(language, "cli.knowledge.not-published." + e.reason()));
            return 1;
        }
    }

    private static Optional<String> serving(Publication publication) {
        return publication.generations().stream()
                .filter(KeptGeneration::serving)
                .map(KeptGeneration::generation)
                .findFirst();
    }

    private void print(PrintWriter out, LibraryDiff diff, Language language) {
        String source = "";
        for (LibraryDiff.Change it : diff.changes()) {
            if (!it.source().equals(source)) {
                source = it.source();
                out.println(source);
            }
            out.println("  " + speech.say(language, "cli.knowledge.diff." + it.kind()) + " ["
                    + it.language().code() + "] " + it.heading());
            it.removed().forEach(line -> out.println("    - " + line));
            it.added().forEach(line -> out.println("    + " + line));
        }
        out.println(speech.say(
                language,
                "cli.knowledge.diff.counted",
                count(diff, LibraryDiff.Kind.ADDED),
                count(diff, LibraryDiff.Kind.CHANGED),
                count(diff, LibraryDiff.Kind.REMOVED),
                diff.same()));
    }

    private static long count(LibraryDiff diff, LibraryDiff.Kind kind) {
        return diff.changes().stream().filter(it -> it.kind() == kind).count();
    }
}
