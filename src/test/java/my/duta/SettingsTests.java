package my.duta;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.FileSystemResource;

/** Joins the records of settings with the files in which people read and change them. */
class SettingsTests {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final String DEFAULTS = "application.yaml";
    private static final Pattern LINE = Pattern.compile("^( *)([a-z][a-z0-9-]*):(?: (.*))?$");

    /** A rhythm is read by name, because an annotation cannot read a record. */
    private static final Pattern RHYTHM = Pattern.compile("\\$\\{(duta\\.[a-z.-]+)(?::([^}]*))?}");

    @Test
    void everySettingStandsInTheFileAndNothingElse() throws IOException {
        assertThat(lines(DEFAULTS).keySet()).isEqualTo(new TreeSet<>(known()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application-local.yaml", "application-production.yaml"})
    void profilesChangeOnlyWhatThereIs(String file) throws IOException {
        assertThat(known()).containsAll(lines(file).keySet());
    }

    @Test
    void everySettingIsExplainedInItsLine() throws IOException {
        assertThat(lines(DEFAULTS))
                .allSatisfy((key, line) -> assertThat(line).as(key).containsPattern("(^|\\s)# \\S"));
    }

    @ParameterizedTest
    @MethodSource("records")
    void defaultsOfTheRecordAreThoseOfTheFile(Class<?> type) throws IOException {
        String prefix = prefix(type);
        Object bare = binder(new StandardEnvironment()).bindOrCreate(prefix, Bindable.of(type));

        assertThat((Object) binder(environment()).bindOrCreate(prefix, Bindable.of(type)))
                .isEqualTo(bare);
    }

    @Test
    void defaultsOfRhythmsAreThoseOfTheFile() throws IOException {
        StandardEnvironment environment = environment();

        assertThat(rhythms())
                .isNotEmpty()
                .allSatisfy((key, standard) ->
                        assertThat(environment.getProperty(key)).as(key).isEqualTo(standard));
    }

    static List<Class<?>> records() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("my.duta").stream()
                        .filter(it -> it.isAnnotatedWith(ConfigurationProperties.class))
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
    }

    private static Set<String> known() {
        Stream<String> ofRecords = records().stream().flatMap(it -> keys(prefix(it), it));
        return Stream.concat(ofRecords, rhythms().keySet().stream()).collect(Collectors.toSet());
    }

    private static Stream<String> keys(String prefix, Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).flatMap(it -> {
            String key = prefix + "." + dashed(it);
            return it.getType().isRecord() ? keys(key, it.getType()) : Stream.of(key);
        });
    }

    private static String dashed(RecordComponent component) {
        return component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static Map<String, String> rhythms() {
        Map<String, String> rhythms = new TreeMap<>();
        for (Path source : Sources.files("src/main/java", ".java")) {
            Matcher matcher = RHYTHM.matcher(Sources.withoutComments(Sources.read(source)));
            while (matcher.find()) {
                rhythms.put(matcher.group(1), matcher.group(2));
            }
        }
        return rhythms;
    }

    private static String prefix(Class<?> type) {
        return type.getAnnotation(ConfigurationProperties.class).value();
    }

    /** Our keys in a file, each with its line; a list or a table belongs to the key above it. */
    private static Map<String, String> lines(String file) throws IOException {
        Map<String, String> lines = new TreeMap<>();
        Deque<String> path = new ArrayDeque<>();
        List<String> all = Files.readAllLines(RESOURCES.resolve(file));
        for (int i = 0; i < all.size(); i++) {
            Matcher line = LINE.matcher(all.get(i));
            if (!line.matches()) {
                continue;
            }
            while (path.size() > line.group(1).length() / 2) {
                path.removeLast();
            }
            path.addLast(line.group(2));
            boolean group = i + 1 < all.size()
                    && LINE.matcher(all.get(i + 1)).matches()
                    && all.get(i + 1).startsWith(line.group(1) + "  ");
            if (!group && path.getFirst().equals("duta")) {
                lines.put(String.join(".", path), line.group(3) == null ? "" : line.group(3));
            }
        }
        return lines;
    }

    private static StandardEnvironment environment() throws IOException {
        var environment = new StandardEnvironment();
        new YamlPropertySourceLoader()
                .load(DEFAULTS, new FileSystemResource(RESOURCES.resolve(DEFAULTS)))
                .forEach(environment.getPropertySources()::addLast);
        return environment;
    }

    private static Binder binder(StandardEnvironment environment) {
        return Binder.get(environment);
    }
}
