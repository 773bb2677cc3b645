package my.duta.load;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Draws what was measured as SVG that needs nothing else. */
final class Charts {

    private static final int WIDTH = 760;
    private static final int ROW = 22;
    private static final int LEFT = 300;
    private static final int HEIGHT = 220;
    private static final List<String> COLOURS = List.of("#0b57d0", "#146c2e", "#b3261e", "#8c4a00");

    private Charts() {}

    /** Bars beside their names, with what they say at their ends. */
    static String bars(Map<String, Double> values, String unit) {
        double most = values.values().stream().mapToDouble(it -> it).max().orElse(1);
        var svg = new StringBuilder(open(values.size() * ROW + 8));
        int y = 4;
        for (var entry : values.entrySet()) {
            double width = (WIDTH - LEFT - 90) * entry.getValue() / Math.max(most, 1e-9);
            svg.append(text(LEFT - 8, y + 15, "end", entry.getKey()));
            svg.append("<rect x=\"%d\" y=\"%d\" width=\"%s\" height=\"%d\" fill=\"%s\"/>"
                    .formatted(LEFT, y + 3, number(width), ROW - 6, COLOURS.get(0)));
            svg.append(text(LEFT + width + 6, y + 15, "start", said(entry.getValue(), unit)));
            y += ROW;
        }
        return svg.append("</svg>").toString();
    }

    private static String said(double value, String unit) {
        return (value >= 100 ? String.format(Locale.ROOT, "%,.0f", value) : String.format(Locale.ROOT, "%.1f", value))
                + unit;
    }

    /** Lines over the seconds of a run. */
    static String lines(Map<String, long[]> series) {
        int length = series.values().stream().mapToInt(it -> it.length).max().orElse(1);
        double most = series.values().stream()
                .flatMapToLong(java.util.Arrays::stream)
                .max()
                .orElse(1);
        var svg = new StringBuilder(open(HEIGHT));
        int low = HEIGHT - 40;
        svg.append("<path d=\"M40 10V%dH%d\" fill=\"none\" stroke=\"#5f6368\"/>".formatted(low, WIDTH - 10));
        svg.append(text(36, 18, "end", number(most)));
        svg.append(text(36, low, "end", "0"));
        svg.append(text(WIDTH - 10, low + 16, "end", length + " s"));
        int index = 0;
        for (var entry : series.entrySet()) {
            String colour = COLOURS.get(index % COLOURS.size());
            var points = new StringBuilder();
            long[] values = entry.getValue();
            for (int i = 0; i < values.length; i++) {
                points.append(number(40 + (WIDTH - 50.0) * i / Math.max(1, length - 1)))
                        .append(',')
                        .append(number(low - (low - 12.0) * values[i] / Math.max(1, most)))
                        .append(' ');
            }
            svg.append("<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"1.5\"/>"
                    .formatted(points.toString().strip(), colour));
            svg.append("<rect x=\"%d\" y=\"%d\" width=\"12\" height=\"12\" fill=\"%s\"/>"
                    .formatted(60 + 180 * index, HEIGHT - 18, colour));
            svg.append(text(78 + 180 * index, HEIGHT - 8, "start", entry.getKey()));
            index++;
        }
        return svg.append("</svg>").toString();
    }

    private static String open(int height) {
        return "<svg viewBox=\"0 0 %d %d\" width=\"%d\" role=\"img\" xmlns=\"http://www.w3.org/2000/svg\">"
                .formatted(WIDTH, height, WIDTH);
    }

    private static String text(double x, double y, String anchor, String words) {
        return "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\">%s</text>"
                .formatted(number(x), number(y), anchor, escaped(words));
    }

    static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value == Math.rint(value) ? "%.0f" : "%.1f", value);
    }
}
