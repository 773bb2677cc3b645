package my.duta;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyDepth;
import org.springframework.modulith.docs.Documenter;

/** Holds the packages to the map that their own {@code package-info} draws. */
class ModularityTests {

    private static final ApplicationModules MODULES = ApplicationModules.of(DutaApplication.class);

    /** The house, from the ground up; an arrow leads from a floor to a lower one. */
    private static final Map<String, Integer> FLOORS = floors(
            Set.of("chat", "language", "llm", "manuscript", "privacy", "redis"),
            Set.of("index", "directory"),
            Set.of("retrieval", "knowledge"),
            Set.of("answer"),
            Set.of("escalation"),
            Set.of("conversation", "evaluation"),
            Set.of("googlechat", "simulator", "console", "cli"));

    @Test
    void modulesUseOnlyWhatTheyDeclareAndNeverInACircle() {
        MODULES.verify();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void moduleDeclaresExactlyWhatItUses(ApplicationModule module) throws ClassNotFoundException {
        assertThat(declaredBy(module)).isEqualTo(usedBy(module));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void moduleUsesOnlyLowerFloors(ApplicationModule module) {
        String name = module.getIdentifier().toString();

        assertThat(FLOORS).containsKey(name);
        assertThat(usedBy(module))
                .allSatisfy(it -> assertThat(FLOORS.get(it))
                        .as("floor of %s, used by %s", it, name)
                        .isLessThan(FLOORS.get(name)));
    }

    @Test
    void writesTheMap() {
        new Documenter(MODULES).writeModulesAsPlantUml();

        assertThat(MODULES.stream()).isNotEmpty();
    }

    static Stream<ApplicationModule> modules() {
        return MODULES.stream();
    }

    private static Set<String> usedBy(ApplicationModule module) {
        return module.getDependencies(MODULES, DependencyDepth.IMMEDIATE)
                .uniqueModules()
                .map(it -> it.getIdentifier().toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Reads the list from the compiled {@code package-info}; without one, nothing is declared and nothing may be used. */
    private static Set<String> declaredBy(ApplicationModule module) throws ClassNotFoundException {
        var declared = Class.forName(module.getBasePackage().getName() + ".package-info")
                .getAnnotation(org.springframework.modulith.ApplicationModule.class);
        return new TreeSet<>(Set.of(declared.allowedDependencies()));
    }

    @SafeVarargs
    private static Map<String, Integer> floors(Set<String>... rooms) {
        Map<String, Integer> floors = new TreeMap<>();
        for (int floor = 0; floor < rooms.length; floor++) {
            for (String room : rooms[floor]) {
                floors.put(room, floor + 1);
            }
        }
        return floors;
    }
}
