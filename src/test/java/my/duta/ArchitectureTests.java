package my.duta;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the byte code to {@link ArchitectureRules}, and each rule to a class that breaks it. */
class ArchitectureTests {

    private static final String ROOT = "my.duta";
    private static final String BREACH = "my.duta.breach";
    private static final ImportOption NO_BREACH = it -> !it.contains("/my/duta/breach/");
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);
    private static final JavaClasses HOUSE =
            new ClassFileImporter().withImportOption(NO_BREACH).importPackages(ROOT);
    private static final JavaClasses BREACHES = new ClassFileImporter().importPackages(BREACH);

    @ParameterizedTest
    @MethodSource("rulesOfMain")
    void holdsInMain(ArchRule rule) {
        rule.check(MAIN);
    }

    @ParameterizedTest
    @MethodSource("rulesOfTheHouse")
    void holdsInTestsToo(ArchRule rule) {
        rule.check(HOUSE);
    }

    @ParameterizedTest
    @MethodSource("breaches")
    void seesItsBreachAndNothingElse(ArchRule rule, List<String> guilty) {
        EvaluationResult result = rule.evaluate(BREACHES);

        assertThat(result.hasViolation()).isTrue();
        assertThat(result.getFailureReport().getDetails())
                .allSatisfy(it -> assertThat(guilty).anyMatch(it::contains))
                .satisfies(it -> assertThat(guilty)
                        .allMatch(name -> String.join("\n", it).contains(name)));
    }

    @Test
    void everyRuleIsTriedAgainstABreach() {
        assertThat(breaches().map(it -> ((ArchRule) it.get()[0]).getDescription()))
                .containsExactlyInAnyOrderElementsOf(new ArchitectureRules(BREACH)
                        .inMain().stream().map(ArchRule::getDescription).toList());
    }

    static List<ArchRule> rulesOfMain() {
        return new ArchitectureRules(ROOT).inMain();
    }

    static List<ArchRule> rulesOfTheHouse() {
        return new ArchitectureRules(ROOT).everywhere();
    }

    static Stream<Arguments> breaches() {
        var rules = new ArchitectureRules(BREACH);
        return Stream.of(
                breach(rules.noCycles(), "answer.Circle"),
                breach(rules.googleOnlyInItsDoor(), "answer.SpeaksGoogle"),
                breach(rules.langchainOnlyInLlm(), "answer.CallsAModel"),
                breach(rules.redisOnlyWhereItsNameSaysSo(), "answer.HiddenStore"),
                breach(rules.httpOnlyInTheDoors(), "answer.SpeaksHttp"),
                breach(rules.nothingDependsOnADoor(), "answer.OpensADoor"),
                breach(rules.doorsDoNotLeadToEachOther(), "simulator.LeadsToADoor"),
                breach(
                        rules.timeIsHandedIn(),
                        "ReadsTheClock.instant",
                        "ReadsTheClock.day",
                        "ReadsTheClock.inKualaLumpur",
                        "ReadsTheClock.millis",
                        "ReadsTheClock.date",
                        "ReadsTheClock.byReference"),
                breach(rules.lettersChangeCaseInOneLocale(), "Shouts.lower", "Shouts.upper"),
                breach(rules.nothingIsInjectedIntoFields(), "FieldInjected.clock"),
                breach(rules.settingsAreRecords(), "ScatteredSetting"),
                breach(rules.nothingSleeps(), "Sleeps.briefly", "Sleeps.longer"),
                breach(rules.namesSayWhatItIs(), "AnswerHelper"));
    }

    private static Arguments breach(ArchRule rule, String... guilty) {
        return Arguments.of(rule, List.of(guilty));
    }
}
