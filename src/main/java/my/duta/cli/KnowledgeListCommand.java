package my.duta.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import my.duta.index.Edition;
import my.duta.knowledge.Publication;
import my.duta.knowledge.ReadEdition;
import my.duta.knowledge.ReadLibrary;
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

/** Lists the sources of a library, or the generations that were published. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists the sources of the library, or with --generations what was published.")
final class KnowledgeListCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

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
        CommandLine command = Objects.requireNonNull(spec).commandLine();
        Language language = speech.language(command);
        return generations ? listGenerations(command, language) : listSources(command, language);
    }

    private int listSources(CommandLine command, Language language) {
        try (ConfigurableApplicationContext rooms = LibraryApplication.start()) {
            ReadLibrary read = directory.library(command, rooms).read(rooms.getBean(ManuscriptReader.class));
            List<PrintedSource> sources = sources(read);
            if (json) {
                command.getOut().println(JsonMapper.builder().build().writeValueAsString(sources));
            } else {
                var table = new TextTable(
                        "ID",
                        speech.say(language, "cli.knowledge.list.files"),
                        speech.say(language, "cli.knowledge.list.version"),
                        speech.say(language, "cli.knowledge.list.from"),
                        speech.say(language, "cli.knowledge.list.until"),
                        speech.say(language, "cli.knowledge.list.audience"),
                        speech.say(language, "cli.knowledge.list.review"),
                        speech.say(language, "cli.knowledge.list.sections"),
                        speech.say(language, "cli.knowledge.list.title"));
                sources.forEach(it -> table.row(
                        it.id(),
                        String.join(" ", it.files()),
                        it.version(),
                        it.effectiveFrom().toString(),
                        it.effectiveUntil() == null ? "–" : it.effectiveUntil().toString(),
                        it.audience().isEmpty()
                                ? speech.say(language, "cli.knowledge.list.all")
                                : String.join(", ", it.audience()),
                        it.reviewBy() == null ? "–" : it.reviewBy().toString(),
                        Integer.toString(it.sections()),
                        it.titles()
                                .getOrDefault(
                                        language.code(),
                                        String.join(" ", it.titles().values()))));
                table.print(command.getOut());
                command.getOut().println(speech.say(language, "cli.knowledge.list.sources", sources.size()));
            }
            command.getOut().flush();
            boolean whole = read.findings().stream().noneMatch(it -> it.isError());
            if (!whole) {
                new FindingPrinter(language).print(command.getErr(), read.findings());
            }
            return whole ? 0 : 1;
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

    private int listGenerations(CommandLine command, Language language) {
        try (ConfigurableApplicationContext rooms = PublicationApplication.start(Optional.empty())) {
            var all = rooms.getBean(Publication.class).generations();
            if (json) {
                command.getOut().println(JsonMapper.builder().build().writeValueAsString(all));
            } else {
                new GenerationPrinter(speech, language).print(command.getOut(), all);
            }
            command.getOut().flush();
            return 0;
        }
    }
}
