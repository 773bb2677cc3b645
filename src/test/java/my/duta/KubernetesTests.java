package my.duta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** Holds what is applied to Kubernetes to its schema, and to what a careful operator asks for; no cluster runs here. */
class KubernetesTests {

    private static final Path ROOT = Path.of("deploy/kubernetes");
    private static final List<String> OVERLAYS = List.of("redis-single", "redis-cluster");

    private static final Map<String, Class<? extends HasMetadata>> KINDS = Map.ofEntries(
            Map.entry("v1/ConfigMap", ConfigMap.class),
            Map.entry("v1/Namespace", Namespace.class),
            Map.entry("v1/PersistentVolumeClaim", PersistentVolumeClaim.class),
            Map.entry("v1/Service", Service.class),
            Map.entry("v1/ServiceAccount", ServiceAccount.class),
            Map.entry("apps/v1/Deployment", Deployment.class),
            Map.entry("apps/v1/StatefulSet", StatefulSet.class),
            Map.entry("batch/v1/CronJob", CronJob.class),
            Map.entry("networking.k8s.io/v1/NetworkPolicy", NetworkPolicy.class),
            Map.entry("policy/v1/PodDisruptionBudget", PodDisruptionBudget.class));

    /** Takes no field that the schema does not know. */
    private static final ObjectMapper STRICT = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .setAnnotationIntrospector(new JacksonAnnotationIntrospector() {
                @Override
                public Boolean hasAnySetter(Annotated annotated) {
                    return false;
                }
            });

    private static final Pattern VARIABLE = Pattern.compile("DUTA_[A-Z_]+");

    private static boolean kubectl;

    @BeforeAll
    static void lookForKubectl() {
        try {
            kubectl = new ProcessBuilder("kubectl", "version", "--client")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            kubectl = false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(e));
        }
    }

    static Stream<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(ROOT)) {
            return all.filter(it -> it.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    private static List<Map<?, ?>> documents(String yaml) {
        return StreamSupport.stream(new Yaml().loadAll(yaml).spliterator(), false)
                .<Map<?, ?>>map(it -> (Map<?, ?>) it)
                .toList();
    }

    private static String kind(Map<?, ?> document) {
        return document.get("apiVersion") + "/" + document.get("kind");
    }

    private static Stream<HasMetadata> resources() throws IOException {
        return files().flatMap(it -> documents(Sources.read(it)).stream())
                .filter(it -> KINDS.containsKey(kind(it)))
                .map(it -> STRICT.convertValue(it, KINDS.get(kind(it))));
    }

    private static Stream<PodSpec> pods() throws IOException {
        return resources().flatMap(it -> {
            if (it instanceof Deployment deployment && deployment.getSpec().getReplicas() != null) {
                return Stream.of(deployment.getSpec().getTemplate().getSpec());
            }
            if (it instanceof StatefulSet set) {
                return Stream.of(set.getSpec().getTemplate().getSpec());
            }
            if (it instanceof CronJob job) {
                return Stream.of(
                        job.getSpec().getJobTemplate().getSpec().getTemplate().getSpec());
            }
            return Stream.empty();
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFieldIsOneOfTheSchema(Path file) {
        assertThat(documents(Sources.read(file))).isNotEmpty().allSatisfy(it -> {
            Class<? extends HasMetadata> type = KINDS.get(kind(it));
            if (type == null) {
                assertThat(kind(it)).matches("kustomize\\.config\\.k8s\\.io/.*|keda\\.sh/v1alpha1/ScaledObject");
            } else {
                assertThat(STRICT.convertValue(it, type).getMetadata().getName())
                        .isNotBlank();
            }
        });
    }

    @Test
    void aFieldThatTheSchemaDoesNotKnowIsNoticed() {
        Map<String, Object> misspelt = new Yaml().load("{apiVersion: v1, kind: Service, spec: {port: []}}");

        assertThatThrownBy(() -> STRICT.convertValue(misspelt, Service.class)).hasMessageContaining("port");
    }

    @Test
    void podsMayDoNoMoreThanTheyMust() throws IOException {
        assertThat(pods()).hasSize(3).allSatisfy(pod -> {
            assertThat(pod.getAutomountServiceAccountToken()).isFalse();
            assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
            assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
            assertThat(pod.getContainers()).allSatisfy(KubernetesTests::assertConfined);
        });
    }

    private static void assertConfined(Container container) {
        assertThat(container.getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
        assertThat(container.getSecurityContext().getAllowPrivilegeEscalation()).isFalse();
        assertThat(container.getSecurityContext().getCapabilities().getDrop()).containsExactly("ALL");
        assertThat(container.getResources().getLimits()).containsKey("memory");
        assertThat(container.getResources().getRequests()).containsKeys("cpu", "memory");
    }

    @Test
    void noSecretStandsInAFile() throws IOException {
        assertThat(files())
                .allSatisfy(it -> assertThat(documents(Sources.read(it)))
                        .as(it.toString())
                        .noneMatch(document -> "Secret".equals(document.get("kind"))));
        assertThat(pods().flatMap(it -> it.getContainers().stream())
                        .flatMap(it -> it.getEnv().stream())
                        .filter(it -> it.getName().matches(".*(KEY|URL|PASSWORD|AUTH)")))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.getValueFrom().getSecretKeyRef().getName())
                        .isEqualTo("duta-secrets"));
    }

    @Test
    void redisLosesNothingThatItAcceptedAndAnswersDutaOnly() throws IOException {
        StatefulSet redis = resources()
                .filter(StatefulSet.class::isInstance)
                .map(StatefulSet.class::cast)
                .findFirst()
                .orElseThrow();
        Container container =
                redis.getSpec().getTemplate().getSpec().getContainers().get(0);

        assertThat(String.join(" ", container.getArgs()))
                .contains("--appendonly yes", "--appendfsync always", "--maxmemory 1gb")
                .contains("--maxmemory-policy noeviction", "--requirepass $(PASSWORD)");
        assertThat(redis.getSpec().getVolumeClaimTemplates()).hasSize(1);
        assertThat(resources()
                        .filter(NetworkPolicy.class::isInstance)
                        .map(it -> it.getMetadata().getName()))
                .contains("duta", "redis");
    }

    @Test
    void everySettingIsOneThatTheOperatorsGuideExplains() throws IOException {
        String guide = Sources.read(Path.of("deploy/README.md"));
        TreeSet<String> used = files().flatMap(
                        it -> VARIABLE.matcher(Sources.read(it)).results())
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(used).isNotEmpty().allSatisfy(it -> assertThat(guide).contains("`" + it));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bot", "redis", "backup"})
    void whatIsSelectedIsLabelled(String component) throws IOException {
        assertThat(files().map(Sources::read).collect(Collectors.joining()))
                .contains("      labels:\n", "app.kubernetes.io/component: " + component);
    }

    @ParameterizedTest
    @FieldSource("OVERLAYS")
    void overlayIsRendered(String overlay) throws Exception {
        assumeTrue(kubectl, "There is no kubectl on this machine (1.27 or later), so overlays are not rendered");
        Process process = new ProcessBuilder(
                        "kubectl",
                        "kustomize",
                        ROOT.resolve("overlays").resolve(overlay).toString())
                .redirectErrorStream(true)
                .start();
        String rendered = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(rendered).isZero();
        List<Map<?, ?>> documents = documents(rendered);
        assertThat(documents)
                .filteredOn(it -> KINDS.containsKey(kind(it)))
                .allSatisfy(it -> assertThat(STRICT.convertValue(it, KINDS.get(kind(it)))
                                .getMetadata()
                                .getLabels())
                        .containsEntry("app.kubernetes.io/part-of", "duta"));
        assertThat(documents).filteredOn(it -> kind(it).endsWith("/Deployment")).hasSize(1);
    }
}
