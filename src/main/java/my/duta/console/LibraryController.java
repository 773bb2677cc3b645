package my.duta.console;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import my.duta.index.Chunk;
import my.duta.index.Edition;
import my.duta.knowledge.KeptGeneration;
import my.duta.knowledge.NotPublished;
import my.duta.knowledge.Publication;
import my.duta.language.Language;
import my.duta.manuscript.Block;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The sources that officers are answered from, and what each says. */
@Controller
class LibraryController {

    private final Shelves shelves;
    private final Publication publication;
    private final Clock clock;

    LibraryController(Shelves shelves, Publication publication, Clock clock) {
        this.shelves = shelves;
        this.publication = publication;
        this.clock = clock;
    }

    /** Whether officers are answered from a source today. */
    enum State {
        IN_FORCE,
        NOT_YET,
        OVER
    }

    /**
     * A source in the list.
     *
     * @param languages of its editions
     * @param sections in the language that has most
     */
    record Row(
            String id,
            String title,
            State state,
            List<Language> languages,
            String version,
            LocalDate from,
            Optional<LocalDate> until,
            LocalDate checkedOn,
            List<String> audience,
            int sections) {}

    /** A source's edition with what it says. */
    record Shown(Edition edition, State state, List<Part> parts) {}

    /** A chunk for a page, which asks of each block what it is. */
    record Part(Chunk chunk, String path, List<Piece> pieces) {}

    /**
     * A block.
     *
     * @param kind {@code prose}, {@code steps}, {@code items} or {@code table}
     */
    record Piece(String kind, Block block) {}

    @May(Act.SEE_LIBRARY)
    @GetMapping("/console/library")
    String list(@RequestParam(defaultValue = "") String find, Locale locale, Model model) {
        Shelves.Shelf shelf = shelves.serving();
        String wanted = find.strip().toLowerCase(locale);
        model.addAttribute("shelf", shelf);
        model.addAttribute("find", find.strip());
        model.addAttribute(
                "rows",
                shelf.sources().values().stream()
                        .map(it -> row(it, ConsoleWords.language(locale)))
                        .filter(it -> it.id().contains(wanted)
                                || it.title().toLowerCase(locale).contains(wanted))
                        .toList());
        model.addAttribute("generations", generations());
        return "console/library";
    }

    private List<KeptGeneration> generations() {
        try {
            return publication.generations();
        } catch (NotPublished e) {
            return List.of();
        }
    }

    private Row row(List<Chunk> chunks, Language language) {
        Edition it = edition(chunks, language);
        return new Row(
                it.source(),
                it.title(),
                state(it),
                List.copyOf(new TreeSet<>(
                        chunks.stream().map(chunk -> chunk.edition().language()).toList())),
                it.version(),
                it.effectiveFrom(),
                it.effectiveUntil(),
                it.checkedOn(),
                it.audience().agencies(),
                (int) chunks.stream()
                        .filter(chunk -> chunk.edition().language() == it.language())
                        .count());
    }

    private static Edition edition(List<Chunk> chunks, Language language) {
        return chunks.stream()
                .map(Chunk::edition)
                .min(Comparator.comparing(it -> it.language() == language ? 0 : 1))
                .orElseThrow();
    }

    private State state(Edition it) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Moments.MALAYSIA);
        return it.effectiveFrom().isAfter(today)
                ? State.NOT_YET
                : it.effectiveUntil().filter(today::isAfter).isPresent() ? State.OVER : State.IN_FORCE;
    }

    @May(Act.SEE_LIBRARY)
    @GetMapping("/console/library/{id}")
    String source(@PathVariable String id, Locale locale, Model model) {
        List<Chunk> chunks = Optional.ofNullable(shelves.serving().sources().get(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var byLanguage =
                chunks.stream().collect(Collectors.groupingBy(it -> it.edition().language(), Collectors.toList()));
        model.addAttribute("id", id);
        model.addAttribute(
                "editions",
                byLanguage.entrySet().stream()
                        .sorted(Comparator.comparing(it -> it.getKey() != ConsoleWords.language(locale)))
                        .map(it -> shown(it.getValue()))
                        .toList());
        return "console/source";
    }

    private Shown shown(List<Chunk> chunks) {
        Edition edition = chunks.get(0).edition();
        return new Shown(
                edition,
                state(edition),
                chunks.stream().map(LibraryController::part).toList());
    }

    private static Part part(Chunk chunk) {
        Function<Block, String> kind = it -> it instanceof Block.Items items
                ? items.numbered() ? "steps" : "items"
                : it instanceof Block.Table ? "table" : "prose";
        return new Part(
                chunk,
                String.join(" / ", chunk.headings()),
                chunk.blocks().stream().map(it -> new Piece(kind.apply(it), it)).toList());
    }
}
