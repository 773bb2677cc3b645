package my.duta.escalation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import my.duta.language.Gloss;
import my.duta.language.LanguageDetector;
import my.duta.language.ShortForms;
import my.duta.llm.Embedder;
import my.duta.llm.ModelFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Finds the question that asks the same as another, in either language: near in meaning, and with every trait in common.
 * It proposes and no more, so it would rather miss one than propose another question.
 */
@Component
class SameQuestion {

    private static final Logger log = LoggerFactory.getLogger(SameQuestion.class);

    /** The cosine from which on questions with the same traits are taken for the same. */
    static final double NEAR = 0.80;

    private final Embedder embedder;
    private final Gloss gloss;
    private final ShortForms shortForms;
    private final LanguageDetector languages;
    private final Cache<String, float[]> vectors =
            Caffeine.newBuilder().maximumSize(1000).build();

    SameQuestion(Embedder embedder, Gloss gloss, ShortForms shortForms, LanguageDetector languages) {
        this.embedder = embedder;
        this.gloss = gloss;
        this.shortForms = shortForms;
        this.languages = languages;
    }

    /** The one of several requests that most likely asks the same; empty if none does, or the model is away. */
    Optional<Request> among(List<Request> others, Request request) {
        record Near(Request request, double cosine) {}
        try {
            return others.stream()
                    .filter(it -> Traits.of(plain(it.text())).equals(Traits.of(plain(request.text()))))
                    .map(it -> new Near(it, nearness(it.text(), request.text())))
                    .filter(it -> it.cosine() >= NEAR)
                    .max(Comparator.comparingDouble(Near::cosine))
                    .map(Near::request);
        } catch (ModelFailure e) {
            log.warn("{}; no question is looked for that asks the same", e.getMessage());
            return Optional.empty();
        }
    }

    private String plain(String text) {
        return shortForms.unfold(text);
    }

    /** The cosine of what two questions mean. */
    double nearness(String one, String other) {
        float[] a = vectors.get(one, this::vector);
        float[] b = vectors.get(other, this::vector);
        double product = 0;
        double ofA = 0;
        double ofB = 0;
        for (int i = 0; i < a.length; i++) {
            product += a[i] * b[i];
            ofA += a[i] * a[i];
            ofB += b[i] * b[i];
        }
        return product / Math.max(1e-9, Math.sqrt(ofA * ofB));
    }

    private float[] vector(String text) {
        String said = plain(text);
        return embedder.embedQuery(gloss.of(said, languages.detect(text).language(), embedder.languages()));
    }
}
