package my.duta.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A report that was saved: the baseline that a new run is held against. */
public final class EarlierReport {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Path file;
    private final JsonNode queries;

    private EarlierReport(Path file, JsonNode queries) {
        this.file = file;
        this.queries = queries;
    }

    /** A report of this very run. */
    static EarlierReport of(GoldenReport report) {
        return new EarlierReport(Path.of(report.settings().set()), MAPPER.valueToTree(report.queries()));
    }

    /**
     * Reads a report.
     *
     * @throws SetBroken if it is none
     */
    public static EarlierReport read(Path file) {
        JsonNode queries = parsed(file).path("queries");
        if (!queries.isArray() || queries.isEmpty()) {
            throw new SetBroken(file, 0, SetBroken.Reason.EMPTY, "");
        }
        return new EarlierReport(file, queries);
    }

    private static JsonNode parsed(Path file) {
        try {
            return MAPPER.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new SetBroken(file, 0, SetBroken.Reason.UNREADABLE, "");
        } catch (JacksonException e) {
            throw new SetBroken(
                    file, e.getLocation() == null ? 0 : e.getLocation().getLineNr(), SetBroken.Reason.NOT_JSON, "");
        }
    }

    /**
     * How a new run differs.
     *
     * @param now what each question scores, by measure and then by the question's id
     * @param decisive the measure whose losses are listed
     * @throws SetBroken if the two runs share no question
     */
    Comparison against(Map<String, Map<String, Double>> now, String decisive) {
        Map<String, Difference> differences = new LinkedHashMap<>();
        now.forEach((measure, scores) -> {
            List<String> shared = shared(measure, scores);
            if (!shared.isEmpty()) {
                differences.put(measure, PairedBootstrap.of(values(before(measure), shared), values(scores, shared)));
            }
        });
        if (differences.isEmpty()) {
            throw new SetBroken(file, 0, SetBroken.Reason.NOTHING_SHARED, "");
        }
        return new Comparison(differences, lost(decisive, now.getOrDefault(decisive, Map.of())));
    }

    private List<String> shared(String measure, Map<String, Double> now) {
        Map<String, Double> before = before(measure);
        return now.keySet().stream().filter(before::containsKey).toList();
    }

    private static double[] values(Map<String, Double> scores, List<String> ids) {
        return ids.stream().mapToDouble(it -> scores.getOrDefault(it, 0.0)).toArray();
    }

    /** The questions that score less than before, the greatest loss first. */
    private List<String> lost(String measure, Map<String, Double> now) {
        Map<String, Double> loss = new LinkedHashMap<>();
        Map<String, Double> before = before(measure);
        shared(measure, now).forEach(it -> loss.put(it, before.getOrDefault(it, 0.0) - now.getOrDefault(it, 0.0)));
        return loss.entrySet().stream()
                .filter(it -> it.getValue() > 0)
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** A measure of all questions that have it; yes counts 1, no counts 0. */
    private Map<String, Double> before(String measure) {
        Map<String, Double> scores = new LinkedHashMap<>();
        for (JsonNode query : queries) {
            JsonNode score = query.path(measure);
            if (score.isNumber()) {
                scores.put(query.path("id").asString(), score.doubleValue());
            } else if (score.isBoolean()) {
                scores.put(query.path("id").asString(), score.booleanValue() ? 1.0 : 0.0);
            }
        }
        return scores;
    }
}
