package my.duta.knowledge;

import java.io.StringReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import my.duta.index.Edition;
import my.duta.language.Language;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** The facts about an edition that stand above its text between two lines of dashes. */
final class FrontMatter {

    private static final String FENCE = "---";
    private static final Set<String> KEYS = Set.of(
            "id",
            "title",
            "owner",
            "language",
            "version",
            "effective-from",
            "effective-until",
            "audience",
            "address",
            "checked-on",
            "review-by");

    private final SourceFile file;
    private final Map<String, ScalarNode> values = new LinkedHashMap<>();
    private final int end;
    private final String body;

    /**
     * Splits a file into front matter and text.
     *
     * @throws SourceUnreadable if the front matter is missing, is not YAML, or has keys that nobody knows
     */
    FrontMatter(SourceFile file) {
        this.file = file;
        String[] lines = file.text().split("\n", -1);
        if (!lines[0].strip().equals(FENCE)) {
            throw new SourceUnreadable(file.name(), 1, "the file must begin with front matter between --- lines");
        }
        int closing = 1;
        while (closing < lines.length && !lines[closing].strip().equals(FENCE)) {
            closing++;
        }
        if (closing == lines.length) {
            throw new SourceUnreadable(file.name(), 1, "the front matter is not closed by a --- line");
        }
        this.end = closing + 1;
        this.body = String.join("\n", Arrays.asList(lines).subList(end, lines.length));
        // The empty first line keeps the line numbers of the file.
        read("\n" + String.join("\n", Arrays.asList(lines).subList(1, closing)));
    }

    /** The text below. */
    String body() {
        return body;
    }

    /** How many lines of the file come before the text. */
    int end() {
        return end;
    }

    /**
     * The edition that the front matter describes.
     *
     * @throws SourceUnreadable at the first value that is missing or wrong
     */
    Edition edition() {
        String id = text("id");
        if (!id.equals(file.folder())) {
            throw wrong("id", "must be the name of the folder, " + file.folder());
        }
        Language language = read("language", it -> Language.tagged(it).orElseThrow(), "must be ms or en");
        if (!language.code().equals(file.stem())) {
            throw wrong("language", "must be the name of the file, " + file.stem());
        }
        LocalDate from = date("effective-from").orElseThrow(() -> missing("effective-from"));
        Optional<LocalDate> until = date("effective-until");
        if (until.filter(it -> it.isBefore(from)).isPresent()) {
            throw wrong("effective-until", "is before effective-from");
        }
        LocalDate checkedOn = date("checked-on").orElseThrow(() -> missing("checked-on"));
        date("review-by");
        return new Edition(
                id,
                text("title"),
                text("owner"),
                language,
                text("version"),
                from,
                until,
                text("audience"),
                address(),
                checkedOn);
    }

    private Optional<URI> address() {
        if (!values.containsKey("address")) {
            return Optional.empty();
        }
        URI address = read("address", FrontMatter::uri, "must be a web address");
        if (!"https".equals(address.getScheme()) || address.getHost() == null) {
            throw wrong("address", "must begin with https://");
        }
        return Optional.of(address);
    }

    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private Optional<LocalDate> date(String key) {
        return values.containsKey(key)
                ? Optional.of(read(key, FrontMatter::day, "must be a day as in 2025-02-27"))
                : Optional.empty();
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private String text(String key) {
        return read(key, Function.identity(), "");
    }

    private <T> T read(String key, Function<String, T> reading, String otherwise) {
        ScalarNode value = values.get(key);
        if (value == null || value.getValue().isBlank()) {
            throw missing(key);
        }
        try {
            return reading.apply(value.getValue().strip());
        } catch (IllegalArgumentException | NoSuchElementException e) {
            throw wrong(key, otherwise + ", not \"" + value.getValue() + "\"");
        }
    }

    private SourceUnreadable missing(String key) {
        return new SourceUnreadable(file.name(), lineOf(key), key + " is missing");
    }

    private SourceUnreadable wrong(String key, String reason) {
        return new SourceUnreadable(file.name(), lineOf(key), key + " " + reason);
    }

    private int lineOf(String key) {
        ScalarNode value = values.get(key);
        return value == null ? 1 : value.getStartMark().getLine() + 1;
    }

    private void read(String yaml) {
        Node root;
        try {
            root = new Yaml(new LoaderOptions()).compose(new StringReader(yaml));
        } catch (MarkedYAMLException e) {
            // An open quotation is noticed only at the end, and its context says where it began.
            boolean open = e.getContext() != null && e.getContext().contains("quoted");
            Mark mark = open ? e.getContextMark() : e.getProblemMark();
            int line = mark == null ? 1 : mark.getLine() + 1;
            throw new SourceUnreadable(file.name(), line, "the front matter is not YAML: " + e.getProblem());
        }
        if (!(root instanceof MappingNode mapping)) {
            throw new SourceUnreadable(file.name(), 1, "the front matter must be lines of key: value");
        }
        for (NodeTuple tuple : mapping.getValue()) {
            int line = tuple.getKeyNode().getStartMark().getLine() + 1;
            if (!(tuple.getKeyNode() instanceof ScalarNode key) || !KEYS.contains(key.getValue())) {
                throw new SourceUnreadable(file.name(), line, "nobody knows this key of the front matter");
            }
            if (!(tuple.getValueNode() instanceof ScalarNode value)) {
                throw new SourceUnreadable(file.name(), line, key.getValue() + " must be one value");
            }
            if (values.put(key.getValue(), value) != null) {
                throw new SourceUnreadable(file.name(), line, key.getValue() + " stands twice");
            }
        }
    }
}
