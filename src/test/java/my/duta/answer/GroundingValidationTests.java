package my.duta.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import my.duta.answer.GroundingCheck.Flaw;
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
    private static final int MOST = 100;
    private static final Path TABLE = Path.of("target", "grounding.txt");
    private static final Dictionary DICTIONARY = new Dictionary(new Glossary());

    private final GroundingCheck check =
            AnswerConfiguration.grounding(new LanguageDetector(), new MalayMarkers(), DICTIONARY);
    private final GroundingSet set = new GroundingSet(SEED, MOST, DICTIONARY);
    private final List<String> table = new ArrayList<>();

    @Test
    void catchesWhatIsWrongAndLetsPassWhatIsRight() throws IOException {
        double alarms = falseAlarms("true sentences", set.trueOnes());
        double caught = caught("sentences gone wrong", set.mutated(), false);
        double across = falseAlarms("true, citing the other language", Map.of("ALL", set.acrossLanguages()));
        double caughtAcross = caught("gone wrong, citing the other language", set.mutatedAcrossLanguages(), true);
        Files.write(TABLE, table);

        assertThat(alarms).as("false alarms").isLessThanOrEqualTo(0.03);
        assertThat(caught).as("caught").isGreaterThanOrEqualTo(0.95);
        assertThat(across).as("false alarms across languages").isLessThanOrEqualTo(0.5);
        assertThat(caughtAcross).as("caught across languages").isGreaterThanOrEqualTo(0.9);
    }

    private double falseAlarms(String title, Map<String, List<Case>> cases) {
        table.add(title + " (false alarms)");
        long refused = 0;
        for (var entry : cases.entrySet()) {
            List<Case> alarms =
                    entry.getValue().stream().filter(it -> flaw(it).isPresent()).toList();
            row(entry.getKey(), alarms.size(), entry.getValue().size());
            if (Boolean.getBoolean("show")) {
                alarms.forEach(it -> table.add("      " + flaw(it).get() + " | " + it.sentence() + " | "
                        + it.cited().id().value()));
            }
            refused += alarms.size();
        }
        return total(refused, size(cases.values()));
    }

    private double caught(String title, Map<String, List<Case>> cases, boolean across) {
        table.add(title + " (caught, of those whose original passes)");
        long caught = 0;
        long counted = 0;
        for (var entry : cases.entrySet()) {
            List<Case> telling = entry.getValue().stream()
                    .filter(it -> across || original(it).isEmpty())
                    .filter(it -> !across
                            || flaw(new Case("", it.original(), it.cited(), it.language(), ""))
                                    .isEmpty()
                            || entry.getKey().equals("OTHER_SECTION"))
                    .toList();
            List<Case> missed =
                    telling.stream().filter(it -> flaw(it).isEmpty()).toList();
            if (Boolean.getBoolean("show")) {
                missed.forEach(it -> table.add("      " + it.sentence() + " | " + it.original() + " | "
                        + it.cited().id().value()));
            }
            row(entry.getKey(), telling.size() - missed.size(), telling.size());
            caught += telling.size() - missed.size();
            counted += telling.size();
        }
        return total(caught, counted);
    }

    private Optional<Flaw> original(Case made) {
        return made.kind().equals("OTHER_SECTION") || made.kind().equals("OTHER_LANGUAGE")
                ? Optional.empty()
                : flaw(new Case("", made.original(), made.cited(), made.language(), ""));
    }

    private Optional<Flaw> flaw(Case made) {
        return check.flaw(made.sentence(), List.of(made.cited()), made.language());
    }

    private static long size(Collection<List<Case>> cases) {
        return cases.stream().mapToLong(List::size).sum();
    }

    private double total(long part, long all) {
        row("TOTAL", part, all);
        return all == 0 ? 0 : (double) part / all;
    }

    private void row(String kind, long part, long all) {
        table.add(String.format(
                Locale.ROOT, "  %-20s %4d of %4d  %.3f", kind, part, all, all == 0 ? 0 : (double) part / all));
    }
}
