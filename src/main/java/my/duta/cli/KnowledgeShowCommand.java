package my.duta.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import my.duta.index.Chunk;
import my.duta.index.Edition;
import my.duta.knowledge.ReadEdition;
import my.duta.knowledge.ReadLibrary;
import my.duta.manuscript.Block;
import my.duta.manuscript.ManuscriptReader;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows a source as Duta reads it, whatever the format of its files. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Shows a source, or one of its sections, as Duta reads it.")
final class KnowledgeShowCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "ID", description = "Id of a source (gems) or a section (gems@2026.11.ms#…).")
    private String id = "";

    @Mixin
    private LibraryDirectory directory = new LibraryDirectory();

    @Mixin
    private Speech speech = new Speech();

    @Override
    public Integer call() {
        try (ConfigurableApplicationContext rooms = LibraryApplication.start()) {
            ReadLibrary read = directory.library(rooms).read(rooms.getBean(ManuscriptReader.class));
            int shown = 0;
            for (ReadEdition edition : read.editions()) {
                List<Chunk> chunks = edition.chunks().stream()
                        .filter(it -> it.edition().source().equals(id)
                                || it.id().value().equals(id))
                        .toList();
                if (!chunks.isEmpty()) {
                    show(speech.out(), edition, chunks);
                    shown++;
                }
            }
            if (shown == 0) {
                speech.tell(speech.say("cli.knowledge.show.unknown", id));
            }
            return shown == 0 ? 1 : 0;
        }
    }

    private void show(PrintWriter out, ReadEdition edition, List<Chunk> chunks) {
        Edition it = edition.edition();
        out.println(it.title());
        out.println(edition.name() + " · " + it.owner() + " · "
                + speech.say(
                        "cli.knowledge.show.version",
                        it.version(),
                        it.effectiveFrom().toString())
                + it.address().map(address -> " · " + address).orElse(""));
        for (Chunk chunk : chunks) {
            out.println();
            out.println(chunk.id().value());
            out.println(String.join(" / ", chunk.headings())
                    + chunk.place()
                            .map(place -> " (" + speech.say("answer.place." + place.unit(), place.number()) + ")")
                            .orElse(""));
            chunk.blocks().forEach(block -> out.println(text(block)));
            if (!chunk.provenance().isEmpty()) {
                out.println("> " + chunk.provenance());
            }
        }
        out.println();
    }

    private static String text(Block block) {
        if (block instanceof Block.Items items) {
            return IntStream.range(0, items.items().size())
                    .mapToObj(i -> "  " + (items.numbered() ? (i + 1) + "." : "-") + " "
                            + items.items().get(i))
                    .collect(Collectors.joining("\n"));
        }
        if (block instanceof Block.Table table) {
            return table.rows().stream()
                    .map(row -> IntStream.range(0, row.size())
                            .mapToObj(i -> (i < table.columns().size()
                                            ? table.columns().get(i) + ": "
                                            : "")
                                    + row.get(i))
                            .collect(Collectors.joining("; ", "  - ", "")))
                    .collect(Collectors.joining("\n"));
        }
        return block.words();
    }
}
