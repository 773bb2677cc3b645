package my.duta.manuscript;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A table in the making, in which a cell that goes over several is said in each of them. */
final class UnfoldedTable {

    private static final int MOST_COLUMNS = 200;
    private static final int MOST_CELLS = 200_000;

    private final List<List<String>> rows = new ArrayList<>();
    private final Map<Integer, Hanging> hanging = new HashMap<>();
    private List<String> row = new ArrayList<>();
    private int cells;

    /** A cell that goes down into rows to come. */
    private record Hanging(String words, int rows) {}

    void beginRow() {
        row = new ArrayList<>();
        rows.add(row);
        hang();
    }

    /** Adds a cell to the row. */
    void add(String words, int columns, int down) {
        int across = Math.min(columns, MOST_COLUMNS - row.size());
        for (int i = 0; i < across; i++) {
            if (down > 1) {
                hanging.put(row.size(), new Hanging(words, down - 1));
            }
            put(words);
        }
        hang();
    }

    private void hang() {
        for (Hanging it = hanging.remove(row.size()); it != null; it = hanging.remove(row.size())) {
            if (it.rows > 1) {
                hanging.put(row.size(), new Hanging(it.words, it.rows - 1));
            }
            put(it.words);
        }
    }

    private void put(String words) {
        if (++cells > MOST_CELLS) {
            throw new Unreadable(Unreadable.Reason.TOO_MUCH_TEXT, Place.WHOLE, TextLimit.DETAIL);
        }
        row.add(words);
    }

    /** Every cell once, row by row, for a table that only lays text out. */
    List<String> words() {
        return rows.stream()
                .flatMap(List::stream)
                .filter(it -> !it.isBlank())
                .distinct()
                .toList();
    }

    /** The table, or its words where it is none: with one column or one row there is nothing to look up. */
    Optional<Block> block() {
        List<List<String>> filled = rows.stream()
                .filter(it -> it.stream().anyMatch(words -> !words.isBlank()))
                .toList();
        int columns = filled.stream().mapToInt(List::size).max().orElse(0);
        if (filled.isEmpty()) {
            return Optional.empty();
        }
        if (filled.size() == 1 || columns == 1) {
            return Optional.of(new Block.Prose(String.join("\n", words())));
        }
        List<List<String>> even = filled.stream()
                .map(it -> {
                    var padded = new ArrayList<>(it);
                    while (padded.size() < columns) {
                        padded.add("");
                    }
                    return (List<String>) padded;
                })
                .toList();
        return Optional.of(new Block.Table(even.get(0), even.subList(1, even.size())));
    }
}
