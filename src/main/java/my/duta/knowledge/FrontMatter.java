package my.duta.knowledge;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import my.duta.index.Audience;
import my.duta.index.Edition;
import my.duta.language.Language;
import my.duta.manuscript.Format;
import my.duta.manuscript.ManuscriptReader;
import my.duta.manuscript.Place;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The facts about an edition: above its text between two lines of dashes, or, for what is not Markdown, in a file of
 * their own beside it. They are held to {@code knowledge/front-matter.schema.json}.
 */
final class FrontMatter {

    /** How the names of files end that hold nothing else. */
    static final String ENDING = ".yaml";

    private static final String FENCE = "---";
    private static final int LONGEST = 20_000;
    private static final Schema SCHEMA = schema();

    private final SourceFile file;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final ObjectNode values = JsonNodeFactory.instance.objectNode();

    private FrontMatter(SourceFile file) {
        this.file = file;
    }

    /**
     * What the front matter of a file says.
     *
     * @param findings takes what is wrong with it
     * @return nothing if there was an error
     */
    static Optional<Description> of(SourceFile file, List<Finding> findings) {
        var matter = new FrontMatter(file);
        matter.yaml().ifPresent(matter::read);
        if (matter.findings.isEmpty()) {
            matter.holdToSchema();
        }
        Optional<Description> description =
                matter.findings.isEmpty() ? Optional.of(matter.description()) : Optional.empty();
        findings.addAll(matter.findings);
        return matter.findings.isEmpty() ? description : Optional.empty();
    }

    /** The text of a Markdown file with empty lines in place of the front matter, so that lines keep their numbers. */
    static String below(String text) {
        int end = end(text.split("\n", -1));
        return end == 0
                ? text
                : "\n".repeat(end)
                        + Arrays.stream(text.split("\n", -1)).skip(end).collect(Collectors.joining("\n"));
    }

    private static int end(String[] lines) {
        for (int i = 1; i < lines.length; i++) {
            if (lines[i].strip().equals(FENCE)) {
                return i + 1;
            }
        }
        return 0;
    }

    private Optional<String> yaml() {
        if (file.format() != Format.MARKDOWN) {
            if (file.frontMatter().isEmpty()) {
                add(Finding.Kind.FRONT_MATTER_MISSING, 0, file.frontMatterName());
            }
            return file.frontMatter().map(ManuscriptReader::text);
        }
        String[] text = ManuscriptReader.text(file.content()).split("\n", -1);
        int end = text[0].strip().equals(FENCE) ? end(text) : 0;
        if (end == 0) {
            add(Finding.Kind.FRONT_MATTER_MISSING, 1, file.frontMatterName());
            return Optional.empty();
        }
        // The empty first line keeps the line numbers of the file.
        return Optional.of("\n" + String.join("\n", Arrays.asList(text).subList(1, end - 1)));
    }

    private void read(String yaml) {
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setCodePointLimit(LONGEST);
        options.setNestingDepthLimit(5);
        Node root;
        try {
            root = new Yaml(options).compose(new StringReader(yaml));
        } catch (MarkedYAMLException e) {
            // An open quotation is noticed only at the end, and its context says where it began.
            boolean open = e.getContext() != null && e.getContext().contains("quoted");
            Mark mark = open ? e.getContextMark() : e.getProblemMark();
            add(Finding.Kind.FRONT_MATTER_NOT_YAML, mark == null ? 1 : mark.getLine() + 1, e.getProblem());
            return;
        } catch (org.yaml.snakeyaml.error.YAMLException e) {
            add(Finding.Kind.FRONT_MATTER_NOT_YAML, 1, String.valueOf(e.getMessage()));
            return;
        }
        if (!(root instanceof MappingNode mapping)) {
            add(Finding.Kind.FRONT_MATTER_NOT_YAML, 1, "no lines of key: value");
            return;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            int line = tuple.getKeyNode().getStartMark().getLine() + 1;
            String key = tuple.getKeyNode() instanceof ScalarNode it ? it.getValue() : "?";
            if (lines.put(key, line) != null) {
                add(Finding.Kind.KEY_TWICE, line, key);
            }
            values.set(key, json(tuple.getValueNode()));
        }
    }

    /** All scalars are text, so that nobody must know which words YAML takes for numbers, dates or truths. */
    private static JsonNode json(Node node) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (node instanceof ScalarNode scalar) {
            return nodes.stringNode(scalar.getValue().strip());
        }
        if (node instanceof SequenceNode sequence) {
            var array = nodes.arrayNode();
            sequence.getValue().forEach(it -> array.add(json(it)));
            return array;
        }
        return nodes.objectNode();
    }

    private void holdToSchema() {
        Set<String> reported = new java.util.HashSet<>();
        for (Error error :
                SCHEMA.validate(values, it -> it.executionConfig(config -> config.formatAssertionsEnabled(true)))) {
            boolean ofKey = error.getInstanceLocation().getNameCount() > 0;
            String key = ofKey ? error.getInstanceLocation().getName(0) : error.getProperty();
            if (reported.add(key)) {
                switch (error.getKeyword()) {
                    case "required" -> add(Finding.Kind.KEY_MISSING, 1, key);
                    case "additionalProperties" -> add(Finding.Kind.KEY_UNKNOWN, lineOf(key), key);
                    default -> {
                        String value = values.get(key).isString()
                                ? values.get(key).asString()
                                : values.get(key).toString();
                        add(
                                value.isEmpty() ? Finding.Kind.KEY_MISSING : Finding.Kind.VALUE_WRONG,
                                lineOf(key),
                                key,
                                value);
                    }
                }
            }
        }
    }

    private Description description() {
        String id = text("id");
        if (!id.equals(file.folder())) {
            add(Finding.Kind.ID_NOT_FOLDER, lineOf("id"), id, file.folder());
        }
        Language language = Language.tagged(text("language")).orElseThrow();
        if (!language.code().equals(file.stem())) {
            add(Finding.Kind.LANGUAGE_NOT_FILE, lineOf("language"), language.code(), file.stem());
        }
        LocalDate from = LocalDate.parse(text("effective-from"));
        Optional<LocalDate> until = optional("effective-until").map(LocalDate::parse);
        if (until.filter(it -> it.isBefore(from)).isPresent()) {
            add(Finding.Kind.ENDS_BEFORE_IT_BEGINS, lineOf("effective-until"));
        }
        var edition = new Edition(
                id,
                text("title"),
                text("owner"),
                language,
                text("version"),
                from,
                until,
                audience(),
                optional("address").map(URI::create),
                LocalDate.parse(text("checked-on")));
        Set<Language> languages = values.has("editions")
                ? texts("editions").stream()
                        .map(it -> Language.tagged(it).orElseThrow())
                        .collect(Collectors.toSet())
                : Set.of(Language.values());
        return new Description(
                edition,
                values.has("supersedes") ? texts("supersedes") : List.of(),
                languages,
                optional("review-by").map(LocalDate::parse));
    }

    private Audience audience() {
        if (values.get("audience").isString()) {
            String audience = text("audience");
            return audience.equals("all") ? Audience.ALL : Audience.of(List.of(audience));
        }
        return Audience.of(texts("audience"));
    }

    private String text(String key) {
        return values.get(key).asString();
    }

    private Optional<String> optional(String key) {
        return values.has(key) ? Optional.of(text(key)).filter(Predicate.not(String::isBlank)) : Optional.empty();
    }

    private List<String> texts(String key) {
        return values.get(key).valueStream().map(JsonNode::asString).toList();
    }

    private int lineOf(String key) {
        return lines.getOrDefault(key, 1);
    }

    private void add(Finding.Kind kind, int line, String... details) {
        findings.add(new Finding(kind, file.frontMatterName(), Place.line(line), details));
    }

    private static Schema schema() {
        try (InputStream schema = FrontMatter.class.getResourceAsStream("/knowledge/front-matter.schema.json")) {
            if (schema == null) {
                throw new IllegalStateException("The schema of the front matter is not in the jar");
            }
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
