package my.duta.retrieval;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How widely we search.
 *
 * @param passages how many are found at most for a query
 * @param candidates how many each ranker may name
 */
@ConfigurationProperties("duta.retrieval")
public record RetrievalProperties(
        @DefaultValue("8") int passages, @DefaultValue("50") int candidates) {

    public RetrievalProperties {
        if (passages < 1 || candidates < passages) {
            throw new IllegalArgumentException(
                    "duta.retrieval.passages must be at least 1, and duta.retrieval.candidates no fewer");
        }
    }
}
