package my.duta.knowledge;

import java.util.Optional;
import my.duta.redis.StartCheck;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Keeps a server from starting with nothing to answer from. */
@Component
@Profile("production")
@ConditionalOnWebApplication
class GenerationCheck implements StartCheck {

    private final Sharing sharing;
    private final KnowledgeProperties settings;

    GenerationCheck(Sharing sharing, KnowledgeProperties settings) {
        this.sharing = sharing;
        this.settings = settings;
    }

    @Override
    public Optional<String> fault() {
        return settings.publishAtStart()
                        || sharing.store().flatMap(SharedGenerations::serving).isPresent()
                ? Optional.empty()
                : Optional.of("no library was published and duta.knowledge.publish-at-start is off: run 'duta knowledge"
                        + " publish', or set duta.knowledge.publish-at-start to true");
    }
}
