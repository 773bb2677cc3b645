package my.duta.knowledge;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the library is and when it is published.
 *
 * @param directory holds one folder per source; if it is absent, the library that was built into Duta is used
 * @param publishAtStart whether a library that has changed is published before the first question is taken
 * @param keptGenerations how many generations can be gone back to, the serving one among them
 * @param watch whether a saved file is published at once
 * @param watchEvery how often to look for saved files
 */
@ConfigurationProperties("duta.knowledge")
public record KnowledgeProperties(
        @DefaultValue("knowledge") Path directory,
        @DefaultValue("true") boolean publishAtStart,
        @DefaultValue("10") int keptGenerations,
        @DefaultValue("false") boolean watch,
        @DefaultValue("1s") Duration watchEvery) {

    public KnowledgeProperties {
        if (keptGenerations < 1) {
            throw new IllegalArgumentException("duta.knowledge.kept-generations must be at least 1: the serving one");
        }
    }
}
