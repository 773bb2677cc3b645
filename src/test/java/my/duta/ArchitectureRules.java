package my.duta;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import com.tngtech.archunit.library.dependencies.Slice;
import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What byte code must not do in the house, each rule with its reason and its cure.
 *
 * <p>The rules are drawn for a root package, so that they can be tried against a small house that breaks every one of
 * them.
 */
final class ArchitectureRules {

    private static final String[] DOORS_TO_HTTP = {"googlechat", "simulator", "console"};
    private static final String[] DOORS = {"googlechat", "simulator", "console", "cli"};
    private static final Pattern EMPTY_NAME =
            Pattern.compile("(Base|Abstract).*|.*(Utils?|Helper|Manager|Impl|Service|Dto|Data|Info|Handler|Base)");

    private final String root;

    ArchitectureRules(String root) {
        this.root = root;
    }

    ArchRule noCycles() {
        return slices().matching(root + ".(**)")
                .should()
                .beFreeOfCycles()
                .because("whoever reads a package must be able to read what it stands on first;"
                        + " let the lower one own an interface that the upper one implements");
    }

    ArchRule googleOnlyInItsDoor() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(in("googlechat"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.google..")
                .because("the core speaks chat and no vendor's format; put it into the words of my.duta.chat");
    }

    ArchRule langchainOnlyInLlm() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(in("llm"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.langchain4j..")
                .because("a model is exchanged in one room; use my.duta.llm.ChatModel or Embedder");
    }

    ArchRule redisOnlyWhereItsNameSaysSo() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(in("redis"))
                .and(areNot("named Redis*", it -> outermost(it).getSimpleName().startsWith("Redis")))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "org.springframework.data.redis..", "io.lettuce..", "redis.embedded..", "redis.clients.."))
                .because("who stands on Redis must say so in its name; call a store, or name the class Redis*");
    }

    ArchRule httpOnlyInTheDoors() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(all(DOORS_TO_HTTP))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "jakarta.servlet..",
                        "org.springframework.web..",
                        "org.springframework.http..",
                        "com.sun.net.httpserver.."))
                .because("what is behind a door must run without HTTP; hand in values");
    }

    /** The class that starts Duta is the one that may open a door. */
    ArchRule nothingDependsOnADoor() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(all(DOORS))
                .and(areNot("the application", it -> it.getSimpleName().equals("DutaApplication")))
                .should()
                .dependOnClassesThat(resideInAnyPackage(all(DOORS)))
                .because("doors open inwards; give the lower room a port such as my.duta.chat.Messenger");
    }

    ArchRule doorsDoNotLeadToEachOther() {
        return slices().matching(root + ".(*)..")
                .that(describe("are doors", (Slice it) -> List.of(DOORS).contains(it.getNamePart(1))))
                .should()
                .notDependOnEachOther()
                .because("the simulator is a peer of Google and not of our code; let them meet over HTTP");
    }

    ArchRule timeIsHandedIn() {
        return noClasses()
                .should(call("the clock of the machine", it -> {
                    String owner = it.getOwner().getName();
                    return owner.startsWith("java.time.")
                                    && it.getName().equals("now")
                                    && !takes(it, Clock.class.getName())
                            || owner.equals("java.lang.System") && it.getName().equals("currentTimeMillis")
                            || owner.equals("java.util.Date") && it.getName().equals("<init>") && takes(it);
                }))
                .because("a test names the day; take a java.time.Clock");
    }

    ArchRule lettersChangeCaseInOneLocale() {
        return noClasses()
                .should(call(
                        "a change of case in the locale of the machine",
                        it -> it.getOwner().getName().equals("java.lang.String")
                                && List.of("toLowerCase", "toUpperCase").contains(it.getName())
                                && takes(it)))
                .because("a Turkish machine has another i; use toLowerCase(Locale.ROOT)");
    }

    ArchRule nothingIsInjectedIntoFields() {
        return noFields()
                .should()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                .orShould()
                .beAnnotatedWith("jakarta.inject.Inject")
                .orShould()
                .beAnnotatedWith("jakarta.annotation.Resource")
                .because("a class says in its constructor what it cannot be without");
    }

    ArchRule settingsAreRecords() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.springframework.beans.factory.annotation.Value")
                .because("a setting stands in the record of its room, with its default and a check");
    }

    ArchRule nothingSleeps() {
        return noClasses()
                .should(call(
                        "sleep",
                        it -> it.getName().equals("sleep")
                                && List.of("java.lang.Thread", "java.util.concurrent.TimeUnit")
                                        .contains(it.getOwner().getName())))
                .because("a test that sleeps is slow on a good day and wrong on a bad one; wait for the fact itself");
    }

    ArchRule namesSayWhatItIs() {
        return noClasses()
                .should(ArchConditions.be(describe(
                        "named after no idea, such as *Helper",
                        (JavaClass it) -> EMPTY_NAME.matcher(it.getSimpleName()).matches())))
                .because("a name such as Helper says nothing; name what the class knows or makes");
    }

    /** Those that hold for tests too. */
    List<ArchRule> everywhere() {
        return List.of(
                langchainOnlyInLlm(),
                lettersChangeCaseInOneLocale(),
                nothingIsInjectedIntoFields(),
                settingsAreRecords(),
                nothingSleeps(),
                namesSayWhatItIs());
    }

    /** Those that hold for what is shipped. */
    List<ArchRule> inMain() {
        return List.of(
                noCycles(),
                googleOnlyInItsDoor(),
                langchainOnlyInLlm(),
                redisOnlyWhereItsNameSaysSo(),
                httpOnlyInTheDoors(),
                nothingDependsOnADoor(),
                doorsDoNotLeadToEachOther(),
                timeIsHandedIn(),
                lettersChangeCaseInOneLocale(),
                nothingIsInjectedIntoFields(),
                settingsAreRecords(),
                nothingSleeps(),
                namesSayWhatItIs());
    }

    private String in(String room) {
        return root + "." + room + "..";
    }

    private String[] all(String[] rooms) {
        String[] packages = new String[rooms.length];
        for (int i = 0; i < rooms.length; i++) {
            packages[i] = in(rooms[i]);
        }
        return packages;
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureRules::outermost).orElse(type);
    }

    private static DescribedPredicate<JavaClass> areNot(String description, Predicate<JavaClass> excepted) {
        return describe("are not " + description, (JavaClass it) -> !excepted.test(it));
    }

    /** Calls and method references alike. */
    private static ArchCondition<JavaClass> call(String description, Predicate<CodeUnitAccessTarget> called) {
        return ArchConditions.accessTargetWhere(describe(
                "call " + description,
                (JavaAccess<?> it) -> it.getTarget() instanceof CodeUnitAccessTarget target && called.test(target)));
    }

    private static boolean takes(CodeUnitAccessTarget target, String... parameters) {
        return target.getRawParameterTypes().stream()
                .map(JavaClass::getName)
                .toList()
                .equals(List.of(parameters));
    }
}
