package my.duta.evaluation;

import java.util.List;
import java.util.Set;
import my.duta.answer.AbstentionCheck;
import my.duta.index.Chunk;
import my.duta.index.ChunkId;
import my.duta.retrieval.Finder;
import my.duta.retrieval.Findings;
import my.duta.retrieval.Passage;
import my.duta.retrieval.Query;

/** Asks a finder as answering does, and keeps what can be measured. */
final class Prober {

    private final Finder finder;
    private final AbstentionCheck abstention = new AbstentionCheck();

    Prober(Finder finder) {
        this.finder = finder;
    }

    /**
     * What was found for a query.
     *
     * @param chunks the best first
     * @param confidence how sure we are that they answer it, from 0 to 1
     * @param cosine how near in meaning the nearest is, from -1 to 1: what a rule by one score would go by
     */
    record Probe(List<Chunk> chunks, double confidence, double cosine) {

        Probe {
            chunks = List.copyOf(chunks);
        }
    }

    /**
     * Asks.
     *
     * @param hidden what is left out as if it were not there
     */
    Probe ask(Query query, Set<ChunkId> hidden) {
        Findings findings = finder.find(query, RetrievalScores.RANKS, hidden);
        return new Probe(
                findings.passages().stream().map(Passage::chunk).toList(),
                abstention.confidence(findings),
                findings.signals().bestCosine());
    }
}
