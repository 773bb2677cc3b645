package my.duta.answer;

import java.util.ArrayList;
import java.util.List;
import my.duta.index.Chunk;
import my.duta.index.Edition;

/** The passages that an answer cites, numbered from 1 in the order in which they are first cited. */
final class CitationList {

    private final List<Citation> citations = new ArrayList<>();

    /** The number of a chunk, which is cited from now on. */
    int numberOf(Chunk chunk) {
        for (Citation citation : citations) {
            if (citation.chunk().equals(chunk.id().value())) {
                return citation.number();
            }
        }
        Edition edition = chunk.edition();
        int number = citations.size() + 1;
        citations.add(new Citation(
                number,
                chunk.id().value(),
                edition.source(),
                edition.title(),
                chunk.heading(),
                chunk.place(),
                edition.version(),
                edition.effectiveFrom(),
                chunk.address(),
                chunk.provenance()));
        return number;
    }

    List<Citation> all() {
        return List.copyOf(citations);
    }
}
