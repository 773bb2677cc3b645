package my.duta.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import my.duta.index.Edition;
import my.duta.knowledge.Finding;
import my.duta.knowledge.Publication;
import my.duta.knowledge.ReadEdition;
import my.duta.knowledge.ReadLibrary;
import my.duta.manuscript.ManuscriptReader;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the sources of a library, or the generations that were published. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists the sources of the library, or with --generations what was published.")
final class KnowledgeListCommand implements Callable<Integer> {

    @Mixin
    private LibraryDirectory directory = new LibraryDirectory();

    @Mixin
    private Speech speech = new Speech();

    @Option(names = "--generations", description = "List published generations, the newest first.")
    private boolean generations;

    @Option(names = "--json", description = "Print one JSON array.")
    private boolean json;

    /** A source as a program reads it; the names of its fields are a promise. */
    private record PrintedSource(
            String id,
            Map<String, String> titles,
            List<String> files,
            String version,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveUntil,
            List<String> audience,
            @Nullable LocalDate reviewBy,
            int sections) {}

    @Override
    public Integer call() {
        return generations ? listGenerations() : listSources();
    }

    private int listSources() {
        try (ConfigurableApplicationContext rooms = LibraryApplication.start()) {
            ReadLibrary read = directory.library(rooms).read(rooms.getBean(ManuscriptReader.class));
            List<PrintedSource> sources = sources(read);
            if (json) {
                speech.printJson(sources);
            } else {
                var table = new TextTable(
                        "ID",
                        speech.say("cli.knowledge.list.files"),
                        speech.say("cli.knowledge.list.version"),
                        speech.say("cli.knowledge.list.from"),
                        speech.say("cli.knowledge.list.until"),
                        speech.say("cli.knowledge.list.audience"),
                        speech.say("cli.knowledge.list.review"),
                        speech.say("cli.knowledge.list.sections"),
                        speech.say("cli.knowledge.list.title"));
                sources.forEach(it -> table.row(
                        it.id(),
                        String.join(" ", it.files()),
                        it.version(),
                        it.effectiveFrom().toString(),
                        it.effectiveUntil() == null ? "–" : it.effectiveUntil().toString(),
                        it.audience().isEmpty()
                                ? speech.say("cli.knowledge.list.all")
                                : String.join(", ", it.audience()),
                        it.reviewBy() == null ? "–" : it.reviewBy().toString(),
                        Integer.toString(it.sections()),
                        it.titles()
                                .getOrDefault(
                                        speech.language().code(),
                                        String.join(" ", it.titles().values()))));
                table.print(speech.out());
                speech.print(speech.say("cli.knowledge.list.sources", sources.size()));
            }
            boolean whole = read.findings().stream().noneMatch(Finding::isError);
            return whole ? 0 : speech.refused(read.findings());
        }
    }

    private static List<PrintedSource> sources(ReadLibrary read) {
        Map<String, List<ReadEdition>> bySource = new TreeMap<>(read.editions().stream()
                .collect(Collectors.groupingBy(it -> it.edition().source())));
        Map<String, LocalDate> superseded = read.superseded();
        var sources = new ArrayList<PrintedSource>();
        bySource.forEach((id, editions) -> {
            ReadEdition first = editions.get(0);
            Edition it = first.edition();
            LocalDate end = superseded.get(id);
            sources.add(new PrintedSource(
                    id,
                    editions.stream()
                            .collect(Collectors.toMap(
                                    edition -> edition.edition().language().code(),
                                    edition -> edition.edition().title(),
                                    (one, other) -> one,
                                    TreeMap::new)),
                    editions.stream()
                            .map(edition ->
                                    edition.name().substring(edition.name().indexOf('/') + 1))
                            .toList(),
                    it.version(),
                    it.effectiveFrom(),
                    end == null ? it.effectiveUntil().orElse(null) : end,
                    it.audience().agencies(),
                    first.description().reviewBy().orElse(null),
                    editions.stream()
                            .map(ReadEdition::chunks)
                            .map(List::size)
                            .max(Comparator.naturalOrder())
                            .orElse(0)));
        });
        return sources;
    }

    private int listGenerations() {
        try (ConfigurableApplicationContext rooms = PublicationApplication.start(Optional.empty())) {
            var all = rooms.getBean(Publication.class).generations();
            if (json) {
                speech.printJson(all);
            } else {
                new GenerationPrinter(speech).print(speech.out(), all);
            }
            return 0;
        }
    }
}
