package my.duta.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import my.duta.language.Language;

/**
 * A question set in the form of BEIR (Thakur et al., "BEIR: A Heterogeneous Benchmark for Zero-shot Evaluation of
 * Information Retrieval Models", NeurIPS 2021).
 *
 * @param relevance by the id of the query
 * @param unknown how many judgements name a query or a document that the set lacks
 */
record PublicSet(List<Document> corpus, List<Asked> queries, Map<String, Relevance> relevance, int unknown) {

    PublicSet {
        corpus = List.copyOf(corpus);
        queries = List.copyOf(queries);
        relevance = Map.copyOf(relevance);
    }

    /**
     * What may be found.
     *
     * @param language as the set says, if it does
     */
    record Document(String id, String title, String text, Optional<Language> language) {}

    /**
     * What is asked.
     *
     * @param language as the set says, if it does
     * @param answerable whether something in the corpus answers it, if the set says so
     */
    record Asked(String id, String text, Optional<Language> language, Optional<Boolean> answerable) {}

    Relevance relevant(Asked query) {
        return relevance.getOrDefault(query.id(), Relevance.NOTHING);
    }
}
