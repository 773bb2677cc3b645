package my.duta.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * Parts the rows of a sheet: an empty row ends a block, a row of one cell above the others is a sentence, and what
 * follows is a table below its first row.
 */
final class XlsxBlocks {

    private static final Pattern PROVENANCE = Pattern.compile("(?i)(?:sumber|source)\\s*:.*");

    private final NavigableMap<Integer, NavigableMap<Integer, String>> rows;
    private final NavigableSet<Integer> hiddenRows;
    private final List<CellRangeAddress> merges;
    private final ManuscriptBuilder builder;
    private final Place place;

    XlsxBlocks(
            NavigableMap<Integer, NavigableMap<Integer, String>> rows,
            NavigableSet<Integer> hiddenRows,
            List<CellRangeAddress> merges,
            ManuscriptBuilder builder,
            Place place) {
        this.rows = rows;
        this.hiddenRows = hiddenRows;
        this.merges = merges;
        this.builder = builder;
        this.place = place;
    }

    void say() {
        var block = new ArrayList<Integer>();
        for (int row : rows.keySet()) {
            if (!block.isEmpty() && emptyBetween(block.get(block.size() - 1), row)) {
                say(block);
                block.clear();
            }
            block.add(row);
        }
        say(block);
    }

    private boolean emptyBetween(int before, int after) {
        int between = after - before - 1;
        return between > 0 && hiddenRows.subSet(before, false, after, false).size() < between;
    }

    private void say(List<Integer> block) {
        int begin = 0;
        while (begin < block.size() && isSentence(block.get(begin))) {
            builder.prose(place, first(block.get(begin)));
            begin++;
        }
        var table = new ArrayList<Integer>();
        var after = new ArrayList<String>();
        for (int row : block.subList(begin, block.size())) {
            if (isSentence(row) && PROVENANCE.matcher(first(row)).matches()) {
                after.add(first(row));
            } else {
                table.add(row);
            }
        }
        table(table);
        after.forEach(it -> builder.prose(place, it));
    }

    private boolean isSentence(int row) {
        return values(row).size() == 1;
    }

    private String first(int row) {
        return values(row).firstEntry().getValue();
    }

    private NavigableMap<Integer, String> values(int row) {
        return rows.getOrDefault(row, new TreeMap<>());
    }

    private void table(List<Integer> block) {
        if (block.isEmpty()) {
            return;
        }
        if (block.size() == 1) {
            builder.prose(place, String.join(" | ", values(block.get(0)).values()));
            return;
        }
        var columns = new TreeSet<Integer>();
        block.forEach(it -> columns.addAll(values(it).keySet()));
        NavigableMap<Integer, NavigableMap<Integer, String>> filled = new TreeMap<>();
        block.forEach(it -> filled.put(it, new TreeMap<>(values(it))));
        merges.forEach(it -> fill(it, filled, columns));
        List<List<String>> lines = block.stream()
                .map(row -> columns.stream()
                        .map(column -> filled.getOrDefault(row, new TreeMap<>()).getOrDefault(column, ""))
                        .toList())
                .toList();
        builder.table(place, lines.get(0), lines.subList(1, lines.size()));
    }

    /** Says the value of merged cells in each of them. */
    private static void fill(
            CellRangeAddress merge,
            NavigableMap<Integer, NavigableMap<Integer, String>> filled,
            NavigableSet<Integer> columns) {
        String value =
                filled.getOrDefault(merge.getFirstRow(), new TreeMap<>()).getOrDefault(merge.getFirstColumn(), "");
        if (!value.isEmpty()) {
            NavigableSet<Integer> across = columns.subSet(merge.getFirstColumn(), true, merge.getLastColumn(), true);
            filled.subMap(merge.getFirstRow(), true, merge.getLastRow(), true)
                    .values()
                    .forEach(row -> across.forEach(it -> row.putIfAbsent(it, value)));
        }
    }
}
