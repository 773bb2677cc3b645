package my.duta.answer;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How questions are answered.
 *
 * @param rewriteWithin how long a language model, where there is one, may take to make a follow-up question stand alone;
 *     then rules do
 */
@ConfigurationProperties("duta.answer")
public record AnswerProperties(
        @DefaultValue Cache cache, @DefaultValue("1500ms") Duration rewriteWithin) {

    /**
     * How answers are kept for all who ask the same.
     *
     * @param enabled whether they are kept at all
     * @param keep how long, at most until midnight and as long as what people wrote
     * @param secret that the names of the entries are made with, from the environment only; empty for one that the
     *     replicas draw and share
     */
    public record Cache(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("12h") Duration keep,
            @DefaultValue("") String secret) {

        public Cache {
            if (keep.compareTo(Duration.ofSeconds(1)) < 0) {
                throw new IllegalArgumentException("duta.answer.cache.keep must be at least a second, not " + keep);
            }
        }

        /** Says everything but the secret. */
        @Override
        public String toString() {
            return "Cache[enabled=" + enabled + ", keep=" + keep + "]";
        }
    }

    public AnswerProperties {
        if (rewriteWithin.isNegative() || rewriteWithin.isZero()) {
            throw new IllegalArgumentException(
                    "duta.answer.rewrite-within must be longer than nothing, not " + rewriteWithin);
        }
    }
}
