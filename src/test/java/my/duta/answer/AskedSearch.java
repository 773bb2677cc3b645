package my.duta.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import my.duta.index.Chunk;
import my.duta.retrieval.Findings;
import my.duta.retrieval.Query;
import my.duta.retrieval.Signals;

/** The fixture, which keeps what it was asked for. */
final class AskedSearch implements Search {

    final List<Query> queries = new ArrayList<>();
    String generation = "first";

    /** The one agency that has sources of its own. */
    Optional<String> restricted = Optional.empty();

    /** Whether the embedding model is there. */
    boolean meaning = true;

    private final Search fixture = new FixtureSearch(Chunks.all());

    @Override
    public Findings find(Query query) {
        queries.add(query);
        Findings found = fixture.find(query);
        return meaning ? found : new Findings(found.text(), found.passages(), Signals.NONE);
    }

    @Override
    public <T> T within(Function<String, T> work) {
        return work.apply(generation);
    }

    @Override
    public Optional<String> audience(Optional<String> agency) {
        return agency.filter(it -> restricted.equals(Optional.of(it)));
    }

    @Override
    public Optional<Chunk> chunk(String id, Optional<String> agency) {
        return fixture.chunk(id, agency);
    }

    @Override
    public List<Chunk> neighbours(Chunk chunk, Optional<String> agency) {
        return fixture.neighbours(chunk, agency);
    }
}
