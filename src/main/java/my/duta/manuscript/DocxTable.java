package my.duta.manuscript;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the tables of Word; what is merged is said in every cell that it covers. */
final class DocxTable {

    private static final int MOST_COLUMNS = 200;
    private static final int MOST_ROWS = 20_000;

    private final DocxStyles styles;
    private final DocxText text;
    private final ManuscriptBuilder builder;
    private final String ground;
    private final List<String> notes = new ArrayList<>();

    /** A cell that covers some columns. */
    private record Cell(XmlElement content, String words, int columns, String merge) {}

    /**
     * A table after it was read.
     *
     * @param caption a first row of one cell over the whole width
     * @param contents what stands in its cells, for a table that only lays things out
     */
    record Cells(
            Optional<String> caption,
            List<String> columns,
            List<List<String>> rows,
            List<List<XmlElement>> contents,
            List<String> notes) {

        boolean isLayout() {
            return !contents.isEmpty();
        }
    }

    DocxTable(DocxStyles styles, DocxText text, ManuscriptBuilder builder, String ground) {
        this.styles = styles;
        this.text = text;
        this.builder = builder;
        this.ground = ground;
    }

    Cells read(XmlElement table) {
        List<XmlElement> rows = shown(table, "tr").filter(this::isShown).toList();
        boolean oneColumn = rows.stream().allMatch(it -> shown(it, "tc").count() <= 1);
        if (rows.size() <= 1 || oneColumn) {
            List<List<XmlElement>> contents = rows.stream()
                    .flatMap(it -> shown(it, "tc"))
                    .map(XmlElement::children)
                    .toList();
            return new Cells(Optional.empty(), List.of(), List.of(), contents, List.of());
        }
        if (rows.size() > MOST_ROWS) {
            throw ManuscriptBuilder.tooMuch();
        }
        List<List<Cell>> cells = rows.stream().map(this::cells).toList();
        boolean captioned = cells.get(0).size() == 1 && cells.size() > 2;
        List<List<String>> grid = grid(captioned ? cells.subList(1, cells.size()) : cells);
        return new Cells(
                captioned ? Optional.of(cells.get(0).get(0).words()) : Optional.empty(),
                grid.get(0),
                grid.subList(1, grid.size()),
                List.of(),
                notes);
    }

    /** Rows or cells, also those in a frame of content controls. */
    private static Stream<XmlElement> shown(XmlElement parent, String name) {
        return parent.children().stream().flatMap(it -> switch (it.name()) {
            case "sdt" -> it.child("sdtContent").stream().flatMap(content -> shown(content, name));
            case "customXml", "ins" -> shown(it, name);
            default -> it.is(name) ? Stream.of(it) : Stream.empty();
        });
    }

    private boolean isShown(XmlElement row) {
        if (row.child("trPr", "del").isPresent()) {
            return false;
        }
        if (row.child("trPr").flatMap(it -> it.toggle("hidden")).orElse(false)) {
            builder.remark(
                    Remark.Kind.HIDDEN_TEXT,
                    text.place(),
                    String.join(" ", row.all("t").map(XmlElement::text).toList()));
            return false;
        }
        return true;
    }

    private List<Cell> cells(XmlElement row) {
        var cells = new ArrayList<Cell>();
        long before =
                row.child("trPr", "gridBefore").flatMap(it -> it.number("val")).orElse(0L);
        if (before > 0) {
            cells.add(new Cell(row, "", (int) Math.min(before, MOST_COLUMNS), ""));
        }
        shown(row, "tc").forEach(it -> {
            long span = it.child("tcPr", "gridSpan")
                    .flatMap(wide -> wide.number("val"))
                    .orElse(1L);
            String merge = it.child("tcPr", "vMerge")
                    .map(down -> down.attribute("val").orElse("continue"))
                    .orElse("");
            cells.add(new Cell(it, words(it), (int) Math.max(1, Math.min(span, MOST_COLUMNS)), merge));
        });
        return cells;
    }

    private List<List<String>> grid(List<List<Cell>> rows) {
        var grid = new ArrayList<List<String>>();
        Map<Integer, String> above = new HashMap<>();
        for (List<Cell> row : rows) {
            var line = new ArrayList<String>();
            for (Cell cell : row) {
                String words = cell.merge().equals("continue") ? above.getOrDefault(line.size(), "") : cell.words();
                for (int i = 0; i < cell.columns() && line.size() < MOST_COLUMNS; i++) {
                    above.put(line.size(), words);
                    line.add(words);
                }
            }
            grid.add(line);
        }
        int width = grid.stream().mapToInt(List::size).max().orElse(0);
        grid.forEach(it -> {
            while (it.size() < width) {
                it.add("");
            }
        });
        return grid;
    }

    /** What a cell says, on one line: its paragraphs after semicolons unless they end as sentences do. */
    private String words(XmlElement cell) {
        String behind = cell.child("tcPr", "shd").flatMap(DocxStyles::fill).orElse(ground);
        var words = new StringBuilder();
        cell.children().forEach(it -> add(it, behind, words));
        return words.toString();
    }

    private void add(XmlElement block, String behind, StringBuilder words) {
        switch (block.name()) {
            case "p" -> {
                DocxText.Paragraph read = text.read(block, behind);
                notes.addAll(read.notes());
                append(read.words(), words);
                read.boxes().forEach(box -> box.content().children().forEach(it -> add(it, box.ground(), words)));
            }
            case "tbl" -> {
                String inner = styles.shadesCells(block) ? Ink.UNKNOWN : behind;
                shown(block, "tr")
                        .filter(this::isShown)
                        .flatMap(it -> shown(it, "tc"))
                        .forEach(tc -> tc.children().forEach(it -> add(it, inner, words)));
            }
            case "sdt" ->
                block.child("sdtContent").ifPresent(it -> it.children().forEach(in -> add(in, behind, words)));
            case "customXml", "ins" -> block.children().forEach(it -> add(it, behind, words));
            default -> {}
        }
    }

    private static void append(String more, StringBuilder words) {
        if (!more.isEmpty()) {
            if (!words.isEmpty()) {
                boolean ended = ".:;?!,".indexOf(words.charAt(words.length() - 1)) >= 0;
                words.append(ended ? " " : "; ");
            }
            words.append(more);
        }
    }
}
