package my.duta.manuscript;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;

/**
 * One sheet: the rows that hold something, whatever size the sheet says it has.
 *
 * <p>Formulas are never computed; what Excel computed last is shown.
 */
final class XlsxSheet {

    private static final int MOST_ROWS = 20_000;
    private static final int MOST_COLUMNS = 200;
    private static final int LAST_COLUMN = 16_384;
    private static final int MOST_MERGES = 20_000;
    private static final int LONGEST_REMARK = 200;

    private final OfficeFile file;
    private final String part;
    private final XlsxStyles styles;
    private final List<String> words;
    private final ManuscriptBuilder builder;
    private final Place place;
    private final List<CellRangeAddress> tables = new ArrayList<>();
    private final List<CellRangeAddress> merges = new ArrayList<>();
    private final BitSet hiddenColumns = new BitSet();
    private final NavigableMap<Integer, NavigableMap<Integer, String>> rows = new TreeMap<>();
    private final TreeSet<Integer> hiddenRows = new TreeSet<>();
    private final StringBuilder hidden = new StringBuilder();
    private int lastRow = -1;

    XlsxSheet(
            OfficeFile file,
            String part,
            XlsxStyles styles,
            List<String> words,
            ManuscriptBuilder builder,
            Place place) {
        this.file = file;
        this.part = part;
        this.styles = styles;
        this.words = words;
        this.builder = builder;
        this.place = place;
    }

    void read() {
        file.relationships(part).values().stream()
                .filter(it -> it.type().equals("table") && !it.outside() && file.has(it.target()))
                .forEach(it -> file.tree(it.target())
                        .attribute("ref")
                        .flatMap(XlsxSheet::range)
                        .ifPresent(tables::add));
        file.read(part, Set.of("col", "row", "mergeCell", "hyperlink"), it -> {
            switch (it.name()) {
                case "col" -> column(it);
                case "row" -> row(it);
                case "mergeCell" -> {
                    if (merges.size() < MOST_MERGES) {
                        it.attribute("ref").flatMap(XlsxSheet::range).ifPresent(merges::add);
                    }
                }
                default ->
                    it.attribute("r:id")
                            .flatMap(id -> file.relationship(part, id))
                            .filter(OfficeFile.Relationship::outside)
                            .ifPresent(to -> builder.link(place, to.target()));
            }
        });
        if (!hidden.toString().isBlank()) {
            builder.remark(Remark.Kind.HIDDEN_TEXT, place, hidden.toString());
        }
        new XlsxBlocks(rows, hiddenRows, merges, builder, place).say();
    }

    private static Optional<CellRangeAddress> range(String reference) {
        try {
            return Optional.of(CellRangeAddress.valueOf(reference));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private void column(XmlElement column) {
        boolean narrow =
                column.attribute("width").filter(it -> it.matches("0(\\.0+)?")).isPresent();
        if (column.flag("hidden") || narrow) {
            long from = column.number("min").orElse(1L) - 1;
            long to = column.number("max").orElse(1L);
            if (from >= 0 && from < to) {
                hiddenColumns.set((int) Math.min(from, LAST_COLUMN), (int) Math.min(to, LAST_COLUMN));
            }
        }
    }

    private void row(XmlElement row) {
        int number = row.number("r").map(it -> it.intValue() - 1).orElse(lastRow + 1);
        lastRow = number;
        boolean flat = row.attribute("ht").filter(it -> it.matches("0(\\.0+)?")).isPresent();
        boolean isHidden = row.flag("hidden") || flat;
        if (isHidden && hiddenRows.size() < MOST_ROWS) {
            hiddenRows.add(number);
        }
        var cells = new TreeMap<Integer, String>();
        int next = 0;
        for (XmlElement cell : row.children("c").toList()) {
            int column = cell.attribute("r").flatMap(XlsxSheet::column).orElse(next);
            next = column + 1;
            String value = value(cell);
            if (value.isBlank()) {
                continue;
            }
            int style = cell.number("s").orElse(0L).intValue();
            if (isHidden || hiddenColumns.get(column) || styles.isHidden(style, isInTable(number, column))) {
                hide(value);
            } else if (column >= MOST_COLUMNS) {
                throw tooLarge();
            } else {
                cells.put(column, ManuscriptBuilder.line(value));
            }
        }
        if (!cells.isEmpty()) {
            rows.put(number, cells);
        }
        if (rows.size() > MOST_ROWS) {
            throw tooLarge();
        }
    }

    private Unreadable tooLarge() {
        return new Unreadable(Unreadable.Reason.TOO_MUCH_TEXT, place, MOST_ROWS + " × " + MOST_COLUMNS);
    }

    private void hide(String value) {
        if (hidden.length() < LONGEST_REMARK) {
            hidden.append(value).append(' ');
        }
    }

    private static Optional<Integer> column(String reference) {
        try {
            int column = new CellReference(reference).getCol();
            return column < 0 ? Optional.empty() : Optional.of(column);
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private boolean isInTable(int row, int column) {
        return tables.stream().anyMatch(it -> it.isInRange(row, column));
    }

    private String value(XmlElement cell) {
        String raw = cell.child("v").map(XmlElement::text).orElse("");
        return switch (cell.attribute("t").orElse("n")) {
            case "s" -> shared(raw);
            case "inlineStr" -> cell.child("is").map(XlsxReader::text).orElse("");
            case "b" -> raw.strip().equals("1") ? "TRUE" : "FALSE";
            case "n" -> number(raw.strip(), cell.number("s").orElse(0L).intValue());
            default -> raw;
        };
    }

    private String shared(String index) {
        try {
            return words.get(Integer.parseInt(index.strip()));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new Unreadable(Unreadable.Reason.DAMAGED, place, "");
        }
    }

    private String number(String raw, int style) {
        if (raw.isEmpty()) {
            return "";
        }
        String shown = styles.shown(raw, style);
        if (shown.isEmpty()) {
            hide(raw);
        }
        return shown;
    }
}
