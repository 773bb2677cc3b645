package my.duta.answer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import my.duta.index.Chunk;
import my.duta.index.ChunkId;
import my.duta.index.Scope;
import my.duta.index.ServingIndex;
import my.duta.retrieval.Finder;
import my.duta.retrieval.Findings;
import my.duta.retrieval.Query;
import org.springframework.stereotype.Component;

/** Searches the library that is served. */
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
    public Findings find(Query query) {
        return finder.find(query);
    }

    @Override
    public <T> T within(Function<String, T> work) {
        return serving.with(index -> work.apply(index.generation()));
    }

    @Override
    public Optional<String> audience(Optional<String> agency) {
        return serving.with(index -> agency.filter(index::isRestrictedTo).map(it -> it.toUpperCase(Locale.ROOT)));
    }

    @Override
    public Optional<Chunk> chunk(String id, Optional<String> agency) {
        var scope = new Scope(agency, LocalDate.now(clock));
        return serving.with(index -> index.chunk(new ChunkId(id), scope));
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
