package my.duta.answer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import my.duta.index.Chunk;
import my.duta.retrieval.Findings;
import my.duta.retrieval.Passage;
import my.duta.retrieval.Query;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds no section that gives orders to whoever quotes it: neither a model nor an officer is shown one.
 *
 * <p>Where the best section is such a one, nothing is found: the signals speak of it and of no other. What was checked is remembered, so that each section of a library is read once.
 */
final class SoundSearch implements Search {

    private static final Logger log = LoggerFactory.getLogger(SoundSearch.class);

    /** More sections than a library has; beyond it, what was remembered is forgotten. */
    private static final int MOST_REMEMBERED = 20_000;

    private final Search search;
    private final AttackCheck attacks;
    private final Map<String, Boolean> remembered = new ConcurrentHashMap<>();

    SoundSearch(Search search, AttackCheck attacks) {
        this.search = search;
        this.attacks = attacks;
    }

    @Override
    public Findings find(Query query) {
        Findings found = search.find(query);
        List<Passage> sound =
                found.passages().stream().filter(it -> isSound(it.chunk())).toList();
        boolean bestIsSound = sound.stream()
                .limit(1)
                .toList()
                .equals(found.passages().stream().limit(1).toList());
        return new Findings(found.text(), bestIsSound ? sound : List.of(), found.signals());
    }

    @Override
    public <T> T within(Function<String, T> work) {
        return search.within(work);
    }

    @Override
    public Optional<String> audience(Optional<String> agency) {
        return search.audience(agency);
    }

    @Override
    public boolean shows(String chunk, Optional<String> agency) {
        return search.shows(chunk, agency);
    }

    @Override
    public Optional<Chunk> chunk(String id, Optional<String> agency) {
        return search.chunk(id, agency).filter(this::isSound);
    }

    @Override
    public List<Chunk> neighbours(Chunk chunk, Optional<String> agency) {
        return search.neighbours(chunk, agency).stream().filter(this::isSound).toList();
    }

    private boolean isSound(Chunk chunk) {
        if (remembered.size() > MOST_REMEMBERED) {
            remembered.clear();
        }
        String text = chunk.withHeadings();
        return remembered.computeIfAbsent(chunk.id().value() + ' ' + text.hashCode(), key -> {
            Optional<AttackCheck.Kind> attack = attacks.inSection(text);
            attack.ifPresent(it -> log.warn(
                    "Section {} is left out: it gives orders ({})", chunk.id().value(), it));
            return attack.isEmpty();
        });
    }
}
