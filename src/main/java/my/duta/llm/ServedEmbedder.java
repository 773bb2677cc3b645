package my.duta.llm;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import dev.langchain4j.model.output.TokenUsage;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;

/**
 * Embeds with a model that a server has, through LangChain4j.
 *
 * <p>A question is tried once, and not at all while the model is down: the officer is waiting, and words find too. Texts
 * are published in the background, so these are tried again.
 */
final class ServedEmbedder implements Embedder {

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final EmbeddingProperties properties;
    private final String name;
    private final EmbeddingModel queries;
    private final EmbeddingModel texts;
    private final Telemetry telemetry;
    private final Breaker breaker;
    private final RetryTemplate retry;

    ServedEmbedder(EmbeddingProperties properties, Clock clock, Telemetry telemetry) {
        ModelServer server = ModelServer.of(properties.provider());
        this.properties = properties;
        this.name = name(properties);
        this.queries = server.queries(properties);
        this.texts = server.texts(properties);
        this.telemetry = telemetry;
        this.breaker = new Breaker(name, clock);
        telemetry.show(breaker, "embeddings", properties.model());
        this.retry = new RetryTemplate(RetryPolicy.builder()
                .maxRetries(properties.attempts() - 1)
                .delay(properties.pause())
                .multiplier(2)
                .maxDelay(properties.pause().compareTo(LONGEST_PAUSE) > 0 ? properties.pause() : LONGEST_PAUSE)
                .predicate(it -> it.getCause() instanceof NotServed why && why.mayPass())
                .build());
    }

    /** All that the vectors of texts depend on: the languages too, because they decide what of a text is embedded. */
    private static String name(EmbeddingProperties properties) {
        String name = String.join(
                "/",
                properties.provider().name().toLowerCase(Locale.ROOT),
                properties.model(),
                Integer.toString(properties.dimensions()),
                String.join("+", new TreeSet<>(properties.languages())));
        return properties.textPrefix().isEmpty()
                ? name
                : name + "/" + properties.textPrefix().strip();
    }

    @Override
    public float[] embedQuery(String query) {
        return breaker.call(() ->
                vectors(queries, List.of(properties.queryPrefix() + query)).get(0));
    }

    @Override
    public List<float[]> embedAll(List<String> all) {
        var vectors = new ArrayList<float[]>(all.size());
        for (int from = 0; from < all.size(); from += properties.batch()) {
            List<String> batch = all.subList(from, Math.min(all.size(), from + properties.batch())).stream()
                    .map(it -> properties.textPrefix() + it)
                    .toList();
            vectors.addAll(retry.invoke(() -> vectors(texts, batch)));
        }
        return vectors;
    }

    private List<float[]> vectors(EmbeddingModel model, List<String> batch) {
        List<float[]> vectors =
                answer(model, batch).stream().map(Embedding::vector).toList();
        if (vectors.size() != batch.size()) {
            throw new ModelMalformed(name + " gave " + vectors.size() + " vectors for " + batch.size() + " texts");
        }
        vectors.forEach(this::check);
        return vectors;
    }

    private List<Embedding> answer(EmbeddingModel model, List<String> batch) {
        return telemetry.embeddings(properties, watch -> {
            Response<List<Embedding>> response = asked(model, batch);
            Optional.ofNullable(response.tokenUsage())
                    .map(TokenUsage::inputTokenCount)
                    .ifPresent(watch::read);
            return response.content();
        });
    }

    private Response<List<Embedding>> asked(EmbeddingModel model, List<String> batch) {
        try {
            return model.embedAll(batch.stream().map(TextSegment::from).toList());
        } catch (NotServed e) {
            String message = name + " gave no vectors: " + e.getMessage();
            throw e.isOfTheContent() ? new ModelRefused(message, e) : new ModelUnavailable(message, e);
        } catch (RuntimeException e) {
            // without its cause, which may quote the answer
            throw new ModelMalformed(
                    name + " cannot be understood: " + e.getClass().getSimpleName());
        }
    }

    private void check(float[] vector) {
        if (vector.length != properties.dimensions()) {
            throw new ModelMalformed(name + " gives vectors of " + vector.length
                    + " numbers, but duta.llm.embedding.dimensions is " + properties.dimensions());
        }
        double length = 0;
        for (float it : vector) {
            length += (double) it * it;
        }
        if (length == 0 || !Double.isFinite(length)) {
            throw new ModelMalformed(name + " gave a vector that points nowhere");
        }
    }

    @Override
    public String model() {
        return name;
    }

    @Override
    public int dimensions() {
        return properties.dimensions();
    }

    @Override
    public Set<String> languages() {
        return properties.languages();
    }
}
