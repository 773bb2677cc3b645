package my.duta.knowledge;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import my.duta.index.Chunk;
import my.duta.manuscript.ManuscriptReader;
import my.duta.manuscript.Place;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * How officers ask for what the sections of an edition say, in other words than these: {@code ms.asked.yaml} beside
 * {@code ms.md} lists questions by the anchor of their section.
 *
 * <p>They are searched like the section and never shown or cited. Expanding a text by questions that it answers is what
 * Nogueira, Yang, Lin and Cho, "Document Expansion by Query Prediction", 2019, do with a model; here people write them.
 */
final class AskedQuestions {

    /** How the names of these files end. */
    static final String ENDING = ".asked.yaml";

    private static final int LONGEST = 200_000;

    private final SourceFile file;
    private final List<Finding> findings;
    private final Map<String, List<String>> questions = new HashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();

    private AskedQuestions(SourceFile file, List<Finding> findings) {
        this.file = file;
        this.findings = findings;
        file.asked().map(ManuscriptReader::text).ifPresent(this::read);
    }

    /**
     * The chunks of an edition, each with how officers ask for it.
     *
     * @param findings takes what is wrong with the file
     */
    static List<Chunk> join(SourceFile file, List<Chunk> chunks, List<Finding> findings) {
        var asked = new AskedQuestions(file, findings);
        Set<String> unused = new HashSet<>(asked.questions.keySet());
        List<Chunk> joined = new ArrayList<>();
        for (Chunk chunk : chunks) {
            boolean first = unused.remove(chunk.anchor());
            joined.add(first ? chunk.withAsked(asked.questions.getOrDefault(chunk.anchor(), List.of())) : chunk);
        }
        unused.stream()
                .sorted()
                .forEach(it -> asked.add(Finding.Kind.ASKED_OF_NO_SECTION, asked.lines.getOrDefault(it, 1), it));
        return joined;
    }

    private void read(String yaml) {
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setCodePointLimit(LONGEST);
        options.setNestingDepthLimit(3);
        try {
            Node root = new Yaml(options).compose(new StringReader(yaml));
            if (root instanceof MappingNode mapping) {
                mapping.getValue().forEach(this::read);
            } else if (root != null) {
                unreadable(root);
            }
        } catch (YAMLException e) {
            add(Finding.Kind.ASKED_UNREADABLE, 1);
        }
    }

    private void read(NodeTuple section) {
        if (!(section.getKeyNode() instanceof ScalarNode anchor)
                || !(section.getValueNode() instanceof SequenceNode list)) {
            unreadable(section.getKeyNode());
            return;
        }
        List<String> asked = questions.computeIfAbsent(anchor.getValue(), it -> new ArrayList<>());
        lines.putIfAbsent(anchor.getValue(), anchor.getStartMark().getLine() + 1);
        for (Node question : list.getValue()) {
            if (question instanceof ScalarNode text && !text.getValue().isBlank()) {
                asked.add(text.getValue().strip());
            } else {
                unreadable(question);
            }
        }
    }

    private void unreadable(Node node) {
        add(Finding.Kind.ASKED_UNREADABLE, node.getStartMark().getLine() + 1);
    }

    private void add(Finding.Kind kind, int line, String... details) {
        findings.add(new Finding(kind, file.askedName(), Place.line(line), details));
    }
}
