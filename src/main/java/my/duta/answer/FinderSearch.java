package my.duta.answer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import my.duta.index.Chunk;
import my.duta.index.ChunkId;
import my.duta.index.Scope;
import my.duta.index.ServingIndex;
import my.duta.retrieval.Finder;
import my.duta.retrieval.Findings;
import my.duta.retrieval.Passage;
import my.duta.retrieval.Query;
import my.duta.retrieval.Signals;
import org.springframework.stereotype.Component;

/** Searches the library, and reads what speaks for an answer from the signals of the search. */
@Component
final class FinderSearch implements Search {

    private final Finder finder;
    private final ServingIndex serving;
    private final Clock clock;

    FinderSearch(Finder finder, ServingIndex serving, Clock clock) {
        this.finder = finder;
        this.serving = serving;
        this.clock = clock;
    }

    @Override
    public Found find(Query query) {
        Findings findings = finder.find(query);
        Signals signals = findings.signals();
        Optional<Chunk> best = findings.passages().stream().findFirst().map(Passage::chunk);
        return new Found(
                findings.text(),
                findings.passages(),
                new Evidence(
                        signals.wordScore(),
                        signals.coverage(),
                        signals.cosine(),
                        signals.agreement(),
                        signals.margin(),
                        signals.unknown(),
                        best.map(it -> heading(findings.text(), it)).orElse(0.0),
                        best.map(it -> asks(findings.text(), it)).orElse(0.0)));
    }

    private static double heading(String text, Chunk chunk) {
        Set<String> asked = Terms.of(text);
        Set<String> heading = Terms.of(chunk.edition().title() + " " + String.join(" ", chunk.headings()));
        return asked.isEmpty() ? 0 : (double) Terms.shared(asked, heading) / asked.size();
    }

    private static double asks(String text, Chunk chunk) {
        Set<String> asked = Terms.of(text);
        Set<String> heading = Terms.of(chunk.heading());
        long shared = Terms.shared(asked, heading);
        return shared == 0 ? 0 : 2.0 * shared / (asked.size() + heading.size());
    }

    @Override
    public <T> T within(Function<String, T> work) {
        return serving.with(index -> work.apply(index.generation()));
    }

    @Override
    public boolean shows(String chunk, Optional<String> agency) {
        var scope = new Scope(agency, LocalDate.now(clock));
        return serving.with(index -> index.chunk(new ChunkId(chunk), scope).isPresent());
    }

    @Override
    public List<Chunk> neighbours(Chunk chunk, Optional<String> agency) {
        var scope = new Scope(agency, LocalDate.now(clock));
        return serving.with(index -> Stream.of(chunk.next(), chunk.previous())
                .flatMap(Optional::stream)
                .flatMap(it -> index.chunk(it, scope).stream())
                .toList());
    }
}
