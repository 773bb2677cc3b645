package my.duta;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** Holds the container files to what a careful operator asks for; no container runs here. */
class DeployTests {

    private static final Pattern VARIABLE = Pattern.compile("DUTA_[A-Z_]+");
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{[A-Z_]+(:[-?][^}]*)?}");

    private final String dockerfile = Sources.read(Path.of("deploy/Dockerfile"));
    private final List<String> steps = dockerfile
            .replaceAll("(?m)^#.*\\n", "")
            .replaceAll("\\\\\\n\\s*", " ")
            .lines()
            .filter(it -> !it.isBlank())
            .toList();
    private final Map<?, ?> compose = new Yaml().load(Sources.read(Path.of("deploy/compose.yaml")));

    @Test
    void imageIsBuiltInStagesAndRunsOnAJre25() {
        List<String> bases = steps.stream().filter(it -> it.startsWith("FROM ")).toList();

        assertThat(bases).hasSizeGreaterThan(1);
        assertThat(bases.get(bases.size() - 1)).isEqualTo("FROM eclipse-temurin:25-jre");
        assertThat(last("FROM ")).noneMatch(it -> it.startsWith("RUN ") && it.contains("apt-get"));
    }

    @Test
    void imageTakesTheJarApartSoThatAChangeOfOursIsASmallLayer() {
        assertThat(dockerfile).contains("-Djarmode=tools", "extract --layers");
        assertThat(last("FROM "))
                .filteredOn(it -> it.startsWith("COPY "))
                .extracting(it -> it.replaceAll(".*/extracted/([a-z-]+)/.*", "$1"))
                .containsExactly("dependencies", "spring-boot-loader", "snapshot-dependencies", "application");
    }

    @Test
    void imageRunsAsNobodyInProfileProduction() {
        assertThat(last("FROM ")).contains("USER 65532:65532");
        assertThat(last("USER ")).noneMatch(it -> it.startsWith("RUN ") || it.startsWith("COPY "));
        assertThat(steps).anyMatch(it -> it.startsWith("ENV ") && it.contains("SPRING_PROFILES_ACTIVE=production"));
        assertThat(steps.get(steps.size() - 1))
                .startsWith("ENTRYPOINT [\"java\", ")
                .endsWith("\"duta.jar\"]");
    }

    @Test
    void imageHoldsNoSecret() {
        assertThat(steps)
                .noneMatch(it -> it.matches("(?i)(ENV|ARG) .*(key|secret|token|password|credentials).*"))
                .noneMatch(it -> it.matches("(COPY|ADD) \\.( .*)?"));
    }

    @Test
    void imageIsBuiltFromFilesThatAreThere() {
        assertThat(steps)
                .filteredOn(it -> it.startsWith("COPY ") && !it.contains("--from="))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(Files.exists(Path.of(it.split(" ")[1])))
                        .as(it)
                        .isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"duta", "redis"})
    void servicesMayDoNoMoreThanTheyMust(String service) {
        assertThat(service(service).get("read_only")).isEqualTo(true);
        assertThat(service(service).get("cap_drop")).isEqualTo(List.of("ALL"));
        assertThat(service(service).get("security_opt")).isEqualTo(List.of("no-new-privileges:true"));
        assertThat(service(service)).containsKeys("healthcheck", "restart").doesNotContainKeys("privileged", "cap_add");
    }

    @Test
    void redisLosesNothingThatItAccepted() {
        Map<String, Object> redis = service("redis");

        assertThat(redis.get("image").toString()).startsWith("redis:7");
        assertThat(String.join(" ", strings(redis.get("command"))))
                .contains(
                        "--appendonly yes",
                        "--appendfsync always",
                        "--maxmemory ${DUTA_REDIS_MAXMEMORY:-1gb}",
                        "--maxmemory-policy noeviction");
        assertThat(strings(redis.get("volumes"))).containsExactly("redis:/data");
        assertThat(redis).doesNotContainKey("ports");
        assertThat(((Map<?, ?>) compose.get("volumes")).keySet()).isEqualTo(Set.of("redis", "index"));
    }

    @Test
    void botWritesToItsIndexAndToNothingElseThatLasts() {
        assertThat(strings(service("duta").get("tmpfs"))).allMatch(it -> it.startsWith("/tmp"));
        assertThat((List<?>) service("duta").get("volumes")).allSatisfy(it -> {
            if (it instanceof Map<?, ?> mount) {
                assertThat(mount.get("read_only")).isEqualTo(true);
            } else {
                assertThat(it).isEqualTo("index:/app/.duta");
            }
        });
    }

    @Test
    void botIsReachedFromItsOwnHostOnly() {
        assertThat(strings(service("duta").get("ports"))).containsExactly("127.0.0.1:8080:8080");
        assertThat(String.join(" ", strings(((Map<?, ?>) service("duta").get("healthcheck")).get("test"))))
                .contains("/actuator/health/readiness");
    }

    @Test
    void valuesAreReferencesAndSecretsAreMounted() {
        Map<?, ?> environment = (Map<?, ?>) service("duta").get("environment");

        assertThat(environment.values())
                .allMatch(it -> REFERENCE.matcher(it.toString()).matches()
                        || it.toString().startsWith("/"));
        assertThat(environment.get("DUTA_LLM_API_KEY")).isEqualTo("${DUTA_LLM_API_KEY:-}");
        assertThat(environment.get("DUTA_LLM_EMBEDDING_API_KEY")).isEqualTo("${DUTA_LLM_EMBEDDING_API_KEY:-}");
        assertThat(environment.get("DUTA_GOOGLECHAT_CREDENTIALS")).isEqualTo("/run/secrets/googlechat");
        assertThat(strings(service("duta").get("secrets"))).containsExactly("googlechat");
    }

    @Test
    void everySettingOfProductionIsHandedInAndExplained() {
        Set<String> asked = variables(Sources.read(Path.of("src/main/resources/application-production.yaml")));
        String readme = Sources.read(Path.of("deploy/README.md"));
        Map<?, ?> environment = (Map<?, ?>) service("duta").get("environment");

        assertThat(asked).isNotEmpty().allSatisfy(it -> {
            assertThat(environment.containsKey(it)).as(it).isTrue();
            assertThat(readme).contains("`" + it + "`");
        });
        assertThat(environment.keySet()).allSatisfy(it -> assertThat(readme).contains("`" + it + "`"));
    }

    @Test
    void readmeTellsOfEveryFile() {
        String readme = Sources.read(Path.of("deploy/README.md"));

        assertThat(Sources.files("deploy", ""))
                .filteredOn(it -> !it.endsWith("README.md"))
                .map(it -> it.toString().replaceFirst("^(deploy/kubernetes)/.*", "$1"))
                .hasSizeGreaterThanOrEqualTo(4)
                .allSatisfy(it -> assertThat(readme).contains("`" + it + "`"));
    }

    /** The steps after the last one that begins so, and that one. */
    private List<String> last(String beginning) {
        int from = 0;
        for (int i = 0; i < steps.size(); i++) {
            from = steps.get(i).startsWith(beginning) ? i : from;
        }
        return steps.subList(from, steps.size());
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> service(String name) {
        return (Map<String, Object>) ((Map<?, ?>) compose.get("services")).get(name);
    }

    private static List<String> strings(Object list) {
        return ((List<?>) list).stream().map(Object::toString).toList();
    }

    private static Set<String> variables(String text) {
        return VARIABLE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }
}
