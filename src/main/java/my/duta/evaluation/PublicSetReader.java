package my.duta.evaluation;

import java.io.IOException;
import java.io.LineNumberReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import my.duta.evaluation.PublicSet.Asked;
import my.duta.evaluation.PublicSet.Document;
import my.duta.language.Language;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a question set in the form of BEIR: JSON by the line, and judgements in three columns parted by tabs. */
final class PublicSetReader {

    private static final int COLUMNS = 3;

    private final JsonMapper mapper = JsonMapper.builder().build();

    /** Takes what stands on a line of a file. */
    @FunctionalInterface
    private interface Lines {
        void read(String line, int number);
    }

    /**
     * Reads a set.
     *
     * @throws SetBroken if a file cannot be read as what it should be
     */
    PublicSet read(Path corpus, Path queries, Path qrels) {
        List<Document> documents = objects(corpus).stream()
                .map(it -> new Document(it.id(), it.text("title"), it.required("text"), it.language()))
                .toList();
        List<Asked> asked = objects(queries).stream()
                .map(it -> new Asked(it.id(), it.required("text"), it.language(), it.flag("answerable")))
                .toList();
        Set<String> queryIds = asked.stream().map(Asked::id).collect(Collectors.toSet());
        Set<String> documentIds = documents.stream().map(Document::id).collect(Collectors.toSet());
        Map<String, Map<String, Integer>> gains = new HashMap<>();
        int[] unknown = {0};
        lines(qrels, (line, number) -> {
            String[] columns = line.split("\t", -1);
            if (columns.length != COLUMNS) {
                throw new SetBroken(qrels, number, SetBroken.Reason.COLUMNS, String.valueOf(COLUMNS));
            }
            if (number == 1 && columns[0].equals("query-id")) {
                return;
            }
            int gain = number(columns[2], qrels, number);
            if (queryIds.contains(columns[0]) && documentIds.contains(columns[1])) {
                gains.computeIfAbsent(columns[0], it -> new HashMap<>()).put(columns[1], gain);
            } else {
                unknown[0]++;
            }
        });
        Map<String, Relevance> relevance = new HashMap<>();
        gains.forEach((query, it) -> relevance.put(query, new Relevance(it)));
        return new PublicSet(documents, asked, relevance, unknown[0]);
    }

    private static int number(String text, Path file, int line) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw new SetBroken(file, line, SetBroken.Reason.NOT_A_NUMBER, text);
        }
    }

    /** A JSON object with the place it stands at. */
    private record Row(Path file, int line, JsonNode object) {

        String id() {
            return required("_id");
        }

        String required(String field) {
            String text = text(field);
            if (text.isBlank()) {
                throw new SetBroken(file, line, SetBroken.Reason.FIELD_MISSING, field);
            }
            return text;
        }

        /** A field's text; empty if there is none. */
        String text(String field) {
            JsonNode value = object.path(field);
            return value.isValueNode() && !value.isNull() ? value.asString() : "";
        }

        Optional<Boolean> flag(String field) {
            JsonNode value = object.path(field);
            return value.isBoolean() ? Optional.of(value.booleanValue()) : Optional.empty();
        }

        Optional<Language> language() {
            return Language.tagged(text("lang"));
        }
    }

    private List<Row> objects(Path file) {
        var rows = new ArrayList<Row>();
        Set<String> ids = new HashSet<>();
        lines(file, (line, number) -> {
            var row = new Row(file, number, object(line, file, number));
            if (!ids.add(row.id())) {
                throw new SetBroken(file, number, SetBroken.Reason.ID_TWICE, row.id());
            }
            rows.add(row);
        });
        if (rows.isEmpty()) {
            throw new SetBroken(file, 0, SetBroken.Reason.EMPTY, "");
        }
        return rows;
    }

    private JsonNode object(String line, Path file, int number) {
        try {
            JsonNode node = mapper.readTree(line);
            if (node.isObject()) {
                return node;
            }
        } catch (JacksonException e) {
            throw new SetBroken(file, number, SetBroken.Reason.NOT_JSON, "");
        }
        throw new SetBroken(file, number, SetBroken.Reason.NOT_JSON, "");
    }

    private static void lines(Path file, Lines lines) {
        try (var reader = new LineNumberReader(Files.newBufferedReader(file))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank()) {
                    lines.read(line, reader.getLineNumber());
                }
            }
        } catch (IOException e) {
            throw new SetBroken(file, 0, SetBroken.Reason.UNREADABLE, "");
        }
    }
}
