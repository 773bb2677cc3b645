package my.duta.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Finds tables without rules: lines of several pieces that stand under one another. */
final class PdfTables {

    private static final int MOST_COLUMNS = 20;

    private final List<List<PdfPiece>> rows;
    private final List<double[]> columns = new ArrayList<>();
    private final List<List<PdfPiece>> taken = new ArrayList<>();

    private PdfTables(List<List<PdfPiece>> rows) {
        this.rows = rows;
    }

    /**
     * A table and the lines that it takes.
     *
     * @param end the first line after it
     */
    record Found(PdfPart.Grid grid, int end) {}

    /** The table that begins at a line, if one does. */
    static Optional<Found> at(int page, List<List<PdfPiece>> rows, int start) {
        return rows.get(start).size() < 2 ? Optional.empty() : new PdfTables(rows).find(page, start);
    }

    private Optional<Found> find(int page, int start) {
        int end = start;
        while (end < rows.size() && near(end, start) && fits(rows.get(end))) {
            taken.add(rows.get(end));
            end++;
        }
        while (!taken.isEmpty() && !trailing(taken.size() - 1)) {
            taken.remove(taken.size() - 1);
            end--;
        }
        long several = taken.stream().filter(it -> it.size() >= 2).count();
        int fewest = columns.size() >= 3 ? 2 : 3;
        if (several < fewest || columns.size() < 2 || columns.size() > MOST_COLUMNS || !aligned()) {
            return Optional.empty();
        }
        List<List<String>> cells = cells();
        boolean header = cells.size() >= 2 && cells.get(0).stream().noneMatch(String::isEmpty);
        if (!header) {
            return Optional.empty();
        }
        List<Double> edges = columns.stream().map(it -> it[0]).toList();
        return Optional.of(new Found(new PdfPart.Grid(page, edges, cells), end));
    }

    private boolean near(int row, int start) {
        if (row == start) {
            return true;
        }
        PdfPiece it = rows.get(row).get(0);
        return it.line() - rows.get(row - 1).get(0).line() < 3.2 * it.size();
    }

    /** Widens the columns by a line, if each of its pieces lies in one of them or between two. */
    private boolean fits(List<PdfPiece> row) {
        if (row.stream().anyMatch(it -> it.grid().isPresent())) {
            return false;
        }
        var widened = new ArrayList<>(columns);
        for (PdfPiece it : row) {
            double[] over = null;
            for (double[] column : columns) {
                if (it.left() < column[1] + 2 && it.right() > column[0] - 2) {
                    if (over != null) {
                        return false;
                    }
                    over = column;
                }
            }
            if (over == null && row.size() == 1) {
                return false;
            }
            double[] wider = over == null
                    ? new double[] {it.left(), it.right()}
                    : new double[] {Math.min(over[0], it.left()), Math.max(over[1], it.right())};
            if (over != null) {
                widened.remove(over);
            }
            widened.add(wider);
        }
        widened.sort((one, other) -> Double.compare(one[0], other[0]));
        for (int i = 1; i < widened.size(); i++) {
            if (widened.get(i)[0] < widened.get(i - 1)[1]) {
                return false;
            }
        }
        columns.clear();
        columns.addAll(widened);
        return true;
    }

    /** Whether a last line belongs to the table: more than one piece, or the second line of a cell. */
    private boolean trailing(int index) {
        List<PdfPiece> row = taken.get(index);
        if (row.size() >= 2 || index == 0) {
            return true;
        }
        PdfPiece it = row.get(0);
        PdfPiece above = taken.get(index - 1).get(0);
        boolean close = it.line() - above.line() < 1.4 * it.size();
        return close && (column(it) > 0 || PdfLabels.in(it.words()).isEmpty() && it.size() == above.size());
    }

    private int column(PdfPiece piece) {
        for (int i = 0; i < columns.size(); i++) {
            if (piece.middle() >= columns.get(i)[0] - 2 && piece.middle() <= columns.get(i)[1] + 2) {
                return i;
            }
        }
        return 0;
    }

    /** Whether in each column most pieces share their left, right or middle. */
    private boolean aligned() {
        for (int i = 0; i < columns.size(); i++) {
            int column = i;
            List<PdfPiece> pieces = taken.stream()
                    .flatMap(List::stream)
                    .filter(it -> column(it) == column)
                    .toList();
            List<ToDoubleFunction<PdfPiece>> sides = List.of(PdfPiece::left, PdfPiece::right, PdfPiece::middle);
            boolean shared = sides.stream()
                    .anyMatch(side -> pieces.stream()
                            .anyMatch(one -> pieces.stream()
                                            .filter(it ->
                                                    Math.abs(side.applyAsDouble(it) - side.applyAsDouble(one)) < 3)
                                            .count()
                                    >= 0.6 * pieces.size()));
            if (pieces.size() < 2 || !shared) {
                return false;
            }
        }
        return true;
    }

    private List<List<String>> cells() {
        var cells = new ArrayList<List<String>>();
        double narrowest = Double.MAX_VALUE;
        double widest = 0;
        for (int i = 1; i < taken.size(); i++) {
            double gap = taken.get(i).get(0).line() - taken.get(i - 1).get(0).line();
            narrowest = Math.min(narrowest, gap);
            widest = Math.max(widest, gap);
        }
        boolean spaced = widest > 1.25 * narrowest
                && narrowest < 1.5 * taken.get(0).get(0).size();
        for (int i = 0; i < taken.size(); i++) {
            List<PdfPiece> row = taken.get(i);
            double gap =
                    i == 0 ? 0 : row.get(0).line() - taken.get(i - 1).get(0).line();
            boolean begins = i == 0
                    || (spaced && gap > 1.25 * narrowest)
                    || (!spaced && column(row.get(0)) == 0)
                    || row.size() == columns.size() && taken.get(i - 1).size() == columns.size() && i == 1;
            if (begins) {
                var fresh = new ArrayList<String>();
                columns.forEach(it -> fresh.add(""));
                cells.add(fresh);
            }
            List<String> cell = cells.get(cells.size() - 1);
            for (PdfPiece it : row) {
                int column = column(it);
                cell.set(column, cell.get(column).isEmpty() ? it.words() : cell.get(column) + "\n" + it.words());
            }
        }
        return cells;
    }
}
