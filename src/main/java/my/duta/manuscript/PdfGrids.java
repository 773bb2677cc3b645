package my.duta.manuscript;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Finds the tables of a page whose cells are ruled off. A cell that goes over several is read in each of them. */
final class PdfGrids {

    /** With more, the rules are those of a drawing. */
    private static final int MOST_RULES = 2_000;

    private static final int MOST_CELLS = 20_000;

    /** Rules that are closer, in points, are one. */
    private static final double NEAR = 3;

    private final List<PdfRule> rules;
    private final double[] xs;
    private final double[] ys;
    private final int[][] owners;

    private PdfGrids(List<PdfRule> rules) {
        this.rules = rules;
        this.xs = edges(rules, true);
        this.ys = edges(rules, false);
        boolean grid = xs.length >= 3 && ys.length >= 3 && (long) xs.length * ys.length <= MOST_CELLS;
        this.owners = grid ? owners() : new int[0][0];
    }

    /** The pieces of a page, where each ruled table is one piece. */
    static List<PdfPiece> fold(PdfPage page, List<PdfPiece> pieces) {
        List<PdfPiece> folded = pieces;
        if (page.rules().size() <= MOST_RULES) {
            for (List<PdfRule> together : together(page.rules())) {
                var grid = new PdfGrids(together);
                if (grid.owners.length > 0) {
                    folded = grid.fold(page.number(), folded);
                }
            }
        }
        return folded;
    }

    private List<PdfPiece> fold(int page, List<PdfPiece> pieces) {
        List<PdfPiece> inside = pieces.stream()
                .filter(it -> it.grid().isEmpty() && place(xs, it.middle()) >= 0 && place(ys, height(it)) >= 0)
                .toList();
        List<List<String>> rows = rows(inside);
        long filled = rows.stream()
                .filter(row -> row.stream().filter(it -> !it.isEmpty()).count() >= 2)
                .count();
        if (filled < 2) {
            return pieces;
        }
        var folded = new ArrayList<PdfPiece>(
                pieces.stream().filter(it -> !inside.contains(it)).toList());
        List<PdfPiece> title = inside.stream()
                .filter(it -> owners[0][xs.length - 2] == 0 && place(ys, height(it)) == 0)
                .toList();
        folded.addAll(title);
        PdfPiece first = inside.get(0);
        folded.add(new PdfPiece(
                xs[0],
                xs[xs.length - 1],
                title.isEmpty() ? ys[0] : ys[1],
                first.size(),
                false,
                inside.stream().mapToInt(PdfPiece::order).min().orElse(0),
                "",
                Optional.of(new PdfPart.Grid(
                        page,
                        Arrays.stream(xs).limit(xs.length - 1).boxed().toList(),
                        title.isEmpty() ? rows : rows.subList(1, rows.size())))));
        return folded;
    }

    private List<List<String>> rows(List<PdfPiece> inside) {
        int columns = xs.length - 1;
        var cells = new ArrayList<List<PdfPiece>>();
        for (int i = 0; i < columns * (ys.length - 1); i++) {
            cells.add(new ArrayList<>());
        }
        for (PdfPiece it : inside) {
            cells.get(owners[place(ys, height(it))][place(xs, it.middle())]).add(it);
        }
        var rows = new ArrayList<List<String>>();
        for (int[] row : owners) {
            List<String> texts = Arrays.stream(row)
                    .mapToObj(it -> String.join(
                            "\n",
                            PdfPiece.rows(cells.get(it)).stream()
                                    .map(line -> String.join(
                                            " ",
                                            line.stream().map(PdfPiece::words).toList()))
                                    .toList()))
                    .toList();
            if (texts.stream().anyMatch(it -> !it.isEmpty())) {
                rows.add(texts);
            }
        }
        return rows;
    }

    /** For every cell the number of the one it belongs to: itself, or its neighbour if no rule parts them. */
    private int[][] owners() {
        int columns = xs.length - 1;
        int[][] result = new int[ys.length - 1][columns];
        for (int row = 0; row < result.length; row++) {
            double y = (ys[row] + ys[row + 1]) / 2;
            for (int column = 0; column < columns; column++) {
                double x = (xs[column] + xs[column + 1]) / 2;
                double left = xs[column];
                double top = ys[row];
                boolean parted = column == 0
                        || rules.stream()
                                .anyMatch(it -> it.runsDown()
                                        && Math.abs(it.x() - left) <= NEAR
                                        && it.top() <= y
                                        && it.bottom() >= y);
                boolean under = row == 0
                        || rules.stream()
                                .anyMatch(it -> !it.runsDown()
                                        && Math.abs(it.y() - top) <= NEAR
                                        && it.left() <= x
                                        && it.right() >= x);
                if (!parted) {
                    result[row][column] = result[row][column - 1];
                } else if (!under) {
                    result[row][column] = result[row - 1][column];
                } else {
                    result[row][column] = row * columns + column;
                }
            }
        }
        return result;
    }

    private static double height(PdfPiece piece) {
        return piece.line() - piece.size() / 3;
    }

    private static int place(double[] edges, double at) {
        for (int i = 0; i + 1 < edges.length; i++) {
            if (at >= edges[i] && at < edges[i + 1]) {
                return i;
            }
        }
        return -1;
    }

    /** Where the rules of one way stand, with the ends of the others, which may stick out where a border is missing. */
    private static double[] edges(List<PdfRule> rules, boolean down) {
        double[] inner = rules.stream()
                .filter(it -> it.runsDown() == down)
                .mapToDouble(down ? PdfRule::x : PdfRule::y)
                .toArray();
        Stream<PdfRule> across = rules.stream().filter(it -> it.runsDown() != down);
        List<PdfRule> others = across.toList();
        ToDoubleFunction<PdfRule> start = down ? PdfRule::left : PdfRule::top;
        ToDoubleFunction<PdfRule> end = down ? PdfRule::right : PdfRule::bottom;
        double first = Arrays.stream(inner).min().orElse(0);
        double last = Arrays.stream(inner).max().orElse(0);
        double from = others.stream().mapToDouble(start).min().orElse(first);
        double to = others.stream().mapToDouble(end).max().orElse(last);
        var sorted = new ArrayList<>(Arrays.stream(inner).sorted().boxed().toList());
        if (from < first - 4 * NEAR) {
            sorted.add(0, from);
        }
        if (to > last + 4 * NEAR) {
            sorted.add(to);
        }
        var edges = new ArrayList<Double>();
        for (double it : sorted) {
            if (edges.isEmpty() || it - edges.get(edges.size() - 1) > NEAR) {
                edges.add(it);
            }
        }
        return edges.stream().mapToDouble(it -> it).toArray();
    }

    /** Rules that touch, directly or through others. */
    private static List<List<PdfRule>> together(List<PdfRule> rules) {
        var groups = new ArrayList<List<PdfRule>>();
        var left = new ArrayList<>(rules);
        while (!left.isEmpty()) {
            var group = new ArrayList<PdfRule>();
            group.add(left.remove(left.size() - 1));
            for (int i = 0; i < group.size(); i++) {
                PdfRule one = group.get(i);
                left.removeIf(it -> one.touches(it) && group.add(it));
            }
            groups.add(group);
        }
        return groups;
    }
}
