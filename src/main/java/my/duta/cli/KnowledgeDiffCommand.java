package my.duta.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import my.duta.index.Chunk;
import my.duta.knowledge.KeptGeneration;
import my.duta.knowledge.LibraryDiff;
import my.duta.knowledge.LibraryUnsound;
import my.duta.knowledge.NotPublished;
import my.duta.knowledge.Publication;
import my.duta.manuscript.ManuscriptReader;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what would change for officers if the library were published now, or what changed between generations. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = "Shows what a publication would change, or with --from and --to what one has changed.")
final class KnowledgeDiffCommand implements Callable<Integer> {

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
        try (ConfigurableApplicationContext rooms = PublicationApplication.start(directory.named())) {
            Publication publication = rooms.getBean(Publication.class);
            Optional<String> older = Optional.ofNullable(from).or(() -> serving(publication));
            List<Chunk> before = older.map(publication::chunksOf).orElse(List.of());
            List<Chunk> after = to == null
                    ? directory.library(rooms).chunks(rooms.getBean(ManuscriptReader.class))
                    : publication.chunksOf(to);
            LibraryDiff diff = LibraryDiff.between(before, after);
            if (json) {
                speech.printJson(diff);
            } else {
                print(speech.out(), diff);
            }
            return 0;
        } catch (LibraryUnsound e) {
            return speech.refused(e.findings());
        } catch (NotPublished e) {
            return speech.refused(e);
        }
    }

    private static Optional<String> serving(Publication publication) {
        return publication.generations().stream()
                .filter(KeptGeneration::serving)
                .map(KeptGeneration::generation)
                .findFirst();
    }

    private void print(PrintWriter out, LibraryDiff diff) {
        String source = "";
        for (LibraryDiff.Change it : diff.changes()) {
            if (!it.source().equals(source)) {
                source = it.source();
                out.println(source);
            }
            out.println("  " + speech.say("cli.knowledge.diff." + it.kind()) + " ["
                    + it.language().code() + "] " + it.heading());
            it.removed().forEach(line -> out.println("    - " + line));
            it.added().forEach(line -> out.println("    + " + line));
        }
        out.println(speech.say(
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
