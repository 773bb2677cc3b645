package my.duta.evaluation;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import my.duta.index.Section;
import my.duta.language.Language;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads a table of golden questions, and finds the sections that they cite. */
final class GoldenReader {

    private static final List<String> COLUMNS =
            List.of("half", "question", "language", "slice", "topic", "expected", "cites", "says", "never", "history");

    /** A column that may be missing; a question without an id is named after its words. */
    private static final String ID = "id";

    private static final int ID_BYTES = 6;

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .get();

    private final GoldenFile file;
    private final CitedSections sections;

    GoldenReader(GoldenFile file, CitedSections sections) {
        this.file = file;
        this.sections = sections;
    }

    /**
     * Reads all questions.
     *
     * @throws SetBroken if the table is not as it must be, or cites a section that does not exist
     */
    List<GoldenQuestion> read() {
        var questions = new ArrayList<GoldenQuestion>();
        Set<String> ids = new HashSet<>();
        for (CSVRecord row : rows()) {
            GoldenQuestion question = question(row);
            if (!ids.add(question.id())) {
                throw broken(row, SetBroken.Reason.ID_TWICE, question.id());
            }
            questions.add(question);
        }
        if (questions.isEmpty()) {
            throw new SetBroken(file.name(), 0, SetBroken.Reason.EMPTY, "");
        }
        return questions;
    }

    private List<CSVRecord> rows() {
        try (var parser = FORMAT.parse(new StringReader(file.text()))) {
            COLUMNS.stream()
                    .filter(it -> !parser.getHeaderNames().contains(it))
                    .findFirst()
                    .ifPresent(it -> {
                        throw new SetBroken(file.name(), 1, SetBroken.Reason.FIELD_MISSING, it);
                    });
            return parser.getRecords();
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw new SetBroken(file.name(), 0, SetBroken.Reason.NOT_CSV, "");
        }
    }

    private GoldenQuestion question(CSVRecord row) {
        if (!row.isConsistent()) {
            throw broken(row, SetBroken.Reason.COLUMNS, String.valueOf(COLUMNS.size()));
        }
        Expectation expected = known(row, "expected", Expectation.read(cell(row, "expected")));
        return new GoldenQuestion(
                number(row),
                id(row),
                known(row, "half", Half.named(cell(row, "half")).filter(it -> it != Half.ALL)),
                filled(row, "question"),
                known(row, "language", Language.tagged(cell(row, "language"))),
                filled(row, "slice"),
                filled(row, "topic"),
                expected,
                expected.isAnswer() ? cites(row) : Set.of(),
                Fact.in(cell(row, "says")),
                Fact.in(cell(row, "never")),
                listed(cell(row, "history")));
    }

    private static String id(CSVRecord row) {
        if (row.isMapped(ID) && !cell(row, ID).isEmpty()) {
            return cell(row, ID);
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((cell(row, "history") + "\n" + cell(row, "question")).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private Set<Section> cites(CSVRecord row) {
        return listed(filled(row, "cites")).stream()
                .map(cite ->
                        sections.named(cite).orElseThrow(() -> broken(row, SetBroken.Reason.SECTION_UNKNOWN, cite)))
                .collect(Collectors.toSet());
    }

    private String filled(CSVRecord row, String column) {
        String text = cell(row, column);
        if (text.isEmpty()) {
            throw broken(row, SetBroken.Reason.FIELD_MISSING, column);
        }
        return text;
    }

    private <T> T known(CSVRecord row, String column, Optional<T> read) {
        return read.orElseThrow(() -> broken(row, SetBroken.Reason.VALUE_UNKNOWN, column));
    }

    private static String cell(CSVRecord row, String column) {
        return row.get(column).strip();
    }

    private static List<String> listed(String cell) {
        return Stream.of(cell.split("\\|"))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
    }

    private static int number(CSVRecord row) {
        return (int) row.getRecordNumber() + 1;
    }

    private SetBroken broken(CSVRecord row, SetBroken.Reason reason, String detail) {
        return new SetBroken(file.name(), number(row), reason, detail);
    }
}
