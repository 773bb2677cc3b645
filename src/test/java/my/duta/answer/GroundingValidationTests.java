package my.duta.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import my.duta.answer.GroundingSet.Case;
import my.duta.language.Dictionary;
import my.duta.language.Glossary;
import my.duta.language.LanguageDetector;
import my.duta.language.MalayMarkers;
import org.junit.jupiter.api.Test;

/**
 * Measures the check on sentences of the library and on the same gone wrong; the table is {@code target/grounding.txt}.
 *
 * <p>A sentence gone wrong counts only where the check lets the sentence pass that it was made from: what it would have
 * refused anyway shows nothing.
 */
class GroundingValidationTests {

    private static final long SEED = 20261124;
    private static final int MOST = 25;
    private static final Path TABLE = Path.of("target", "grounding.txt");
    private static final Dictionary DICTIONARY = new Dictionary(new Glossary());

    private final GroundingCheck check =
            AnswerConfiguration.grounding(new LanguageDetector(), new MalayMarkers(), DICTIONARY);
    private final GroundingSet set = new GroundingSet(SEED, MOST, DICTIONARY);
    private final Map<String, Boolean> passing = new HashMap<>();
    private final List<String> table = new ArrayList<>();

    @Test
    void catchesWhatIsWrongAndLetsPassWhatIsRight() throws IOException {
        double alarms = refused("True sentences refused", set.trueOnes());
        double caught = refused("Sentences gone wrong, caught", telling(set.mutated()));
        double alarmsAcross = refused("True sentences refused that cite the other language", set.acrossLanguages());
        double caughtAcross = refused(
                "Sentences gone wrong, caught, that cite the other language", telling(set.mutatedAcrossLanguages()));
        Files.write(TABLE, table);

        assertThat(alarms).as("refused of the true").isLessThanOrEqualTo(0.03);
        assertThat(caught).as("caught of those gone wrong").isGreaterThanOrEqualTo(0.95);
        assertThat(alarmsAcross).as("refused of the true across languages").isLessThanOrEqualTo(0.1);
        assertThat(caughtAcross).as("caught across languages").isGreaterThanOrEqualTo(0.95);
    }

    /** Writes how many of each kind are refused, and returns the share of all. */
    private double refused(String title, Map<String, List<Case>> cases) {
        table.add(title);
        long refused = 0;
        long all = 0;
        for (var entry : cases.entrySet()) {
            long flawed =
                    entry.getValue().stream().filter(it -> flaw(it).isPresent()).count();
            row(entry.getKey(), flawed, entry.getValue().size());
            refused += flawed;
            all += entry.getValue().size();
        }
        return row("TOTAL", refused, all);
    }

    private Map<String, List<Case>> telling(Map<String, List<Case>> cases) {
        Map<String, List<Case>> telling = new LinkedHashMap<>();
        cases.forEach((kind, all) ->
                telling.put(kind, all.stream().filter(this::originalPasses).toList()));
        return telling;
    }

    /** What takes a sentence as it is, and cites or asks for something else, has no original. */
    private boolean originalPasses(Case made) {
        return made.sentence().equals(made.original())
                || passing.computeIfAbsent(
                        made.cited().id().value() + " " + made.original(),
                        it -> check.flaw(made.original(), List.of(made.cited()), made.language())
                                .isEmpty());
    }

    private Optional<Flaw> flaw(Case made) {
        return check.flaw(made.sentence(), List.of(made.cited()), made.language());
    }

    private double row(String kind, long part, long all) {
        double share = all == 0 ? 0 : (double) part / all;
        table.add(String.format(Locale.ROOT, "  %-20s %4d of %4d  %.3f", kind, part, all, share));
        return share;
    }
}
