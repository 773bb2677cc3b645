package my.duta.console;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A chart of stacked columns, laid out in a picture 720 wide and 200 high; the page draws it and shows its figures in a
 * table too.
 *
 * @param series the keys of what is counted, from the bottom up
 * @param highest the figure at the top line
 */
record Columns(List<String> series, List<Column> columns, long highest) {

    private static final double WIDTH = 720;
    private static final double HEIGHT = 160;
    private static final double TOP = 10;
    private static final int MOST_LABELS = 8;

    Columns {
        series = List.copyOf(series);
        columns = List.copyOf(columns);
    }

    /** What is counted at one place of the axis. */
    record Figures(String label, List<Long> counts) {

        Figures {
            counts = List.copyOf(counts);
        }
    }

    /**
     * A column.
     *
     * @param x of its middle
     * @param labelled whether its label stands below it; where there are many, not all do
     */
    record Column(String label, List<Long> counts, double x, boolean labelled, List<Piece> pieces) {

        Column {
            counts = List.copyOf(counts);
            pieces = List.copyOf(pieces);
        }
    }

    /** A piece of a column, for a series by its number. */
    record Piece(int series, double x, double y, double width, double height) {}

    static Columns of(List<String> series, List<Figures> all) {
        long highest = round(all.stream()
                .mapToLong(it -> it.counts().stream().mapToLong(Long::longValue).sum())
                .max()
                .orElse(0));
        double step = WIDTH / Math.max(1, all.size());
        int every = (all.size() + MOST_LABELS - 1) / MOST_LABELS;
        List<Column> columns = IntStream.range(0, all.size())
                .mapToObj(i -> {
                    double x = step * i + step / 2;
                    boolean labelled = (all.size() - 1 - i) % Math.max(1, every) == 0;
                    Figures it = all.get(i);
                    return new Column(it.label(), it.counts(), x, labelled, pieces(it.counts(), x, step, highest));
                })
                .toList();
        return new Columns(series, columns, highest);
    }

    private static List<Piece> pieces(List<Long> counts, double x, double step, long highest) {
        double width = Math.min(step * 0.7, 40);
        double bottom = TOP + HEIGHT;
        var pieces = new ArrayList<Piece>();
        for (int i = 0; i < counts.size(); i++) {
            double height = HEIGHT * counts.get(i) / highest;
            bottom -= height;
            if (height > 0) {
                pieces.add(new Piece(i, x - width / 2, bottom, width, height));
            }
        }
        return pieces;
    }

    /** The next figure that reads well: 1, 2 or 5 with noughts. */
    private static long round(long figure) {
        for (long power = 1; ; power *= 10) {
            for (long factor : new long[] {1, 2, 5}) {
                if (factor * power >= figure) {
                    return factor * power;
                }
            }
        }
    }

    /** Whether anything was counted at all. */
    public boolean isEmpty() {
        return columns.stream().allMatch(it -> it.pieces().isEmpty());
    }
}
