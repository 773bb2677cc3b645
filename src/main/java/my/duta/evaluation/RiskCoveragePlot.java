package my.duta.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import my.duta.evaluation.RiskCoverage.Point;
import my.duta.language.Language;
import my.duta.language.Words;

/** Draws risk-coverage curves as SVG that is readable on a light and on a dark ground. */
final class RiskCoveragePlot {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 420;
    private static final int LEFT = 70;
    private static final int TOP = 50;
    private static final int RIGHT = 20;
    private static final int BOTTOM = 80;
    private static final int TICKS = 5;

    /** Points that a curve is drawn with at most; more cannot be told apart. */
    private static final int FINEST = 400;

    private static final double[] HEIGHTS = {0.05, 0.1, 0.2, 0.3, 0.5, 1};

    private static final String STYLE = """
            <style>
              svg { color-scheme: light dark; background: #ffffff; font: 13px sans-serif; }
              text { fill: #1f2328; }
              .axis { stroke: #59636e; fill: none; }
              .grid { stroke: #d1d9e0; fill: none; }
              .curve { fill: none; stroke-width: 2.5; }
              .curve0 { stroke: #0550ae; }
              .curve1 { stroke: #bc4c00; stroke-dasharray: 7 4; }
              @media (prefers-color-scheme: dark) {
                svg { background: #0d1117; }
                text { fill: #f0f6fc; }
                .axis { stroke: #9198a1; }
                .grid { stroke: #3d444d; }
                .curve0 { stroke: #79c0ff; }
                .curve1 { stroke: #ffa657; }
              }
            </style>
            """;

    private final Words words;
    private final Language language;
    private final StringBuilder svg = new StringBuilder();
    private double highest;

    /**
     * A curve.
     *
     * @param key of its name
     */
    record Curve(String key, List<Point> points) {}

    RiskCoveragePlot(Words words, Language language) {
        this.words = words;
        this.language = language;
    }

    String svg(List<Curve> curves) {
        double worst = curves.stream()
                .flatMap(it -> it.points.stream())
                .mapToDouble(Point::risk)
                .max()
                .orElse(1);
        highest = Arrays.stream(HEIGHTS).filter(it -> it >= worst).findFirst().orElse(1);
        svg.append("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" lang="%s"
                     aria-labelledby="title">
                <title id="title">%s</title>
                """.formatted(WIDTH, HEIGHT, language.code(), said("evaluation.plot.title")));
        svg.append(STYLE);
        text(WIDTH / 2.0, 28, "middle", said("evaluation.plot.title"));
        axes();
        for (int i = 0; i < curves.size(); i++) {
            draw(curves.get(i), i);
        }
        return svg.append("</svg>\n").toString();
    }

    private void axes() {
        for (int i = 0; i <= TICKS; i++) {
            double share = (double) i / TICKS;
            path("grid", filled("M%.1f %.1fH%.1f", x(0), y(share * highest), x(1)));
            text(LEFT - 8, y(share * highest) + 4, "end", percent(share * highest));
            text(x(share), HEIGHT - BOTTOM + 18, "middle", percent(share));
        }
        path("axis", filled("M%.1f %.1fV%.1fH%.1f", x(0), y(highest), y(0), x(1)));
        text((x(0) + x(1)) / 2, HEIGHT - BOTTOM + 38, "middle", said("evaluation.plot.coverage"));
        svg.append(filled("<g transform=\"rotate(-90 18 %.1f)\">", y(highest / 2)));
        text(18, y(highest / 2), "middle", said("evaluation.plot.risk"));
        svg.append("</g>\n");
    }

    private void draw(Curve curve, int index) {
        String kind = "curve curve" + index;
        List<Point> points = curve.points;
        int every = Math.max(1, points.size() / FINEST);
        var line = new StringBuilder();
        for (int i = 0; i < points.size(); i++) {
            if (i % every == 0 || i == points.size() - 1) {
                Point it = points.get(i);
                line.append(line.isEmpty() ? "M" : "L").append(filled("%.1f %.1f", x(it.coverage()), y(it.risk())));
            }
        }
        if (!line.isEmpty()) {
            path(kind, line.toString());
        }
        double x = LEFT + index * 220.0;
        path(kind, filled("M%.1f %dh30", x, HEIGHT - 18));
        text(x + 38, HEIGHT - 14, "start", said(curve.key));
    }

    private void path(String kind, String line) {
        svg.append(filled("<path class=\"%s\" d=\"%s\"/>\n", kind, line));
    }

    private void text(double x, double y, String anchor, String said) {
        svg.append(filled("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>\n", x, y, anchor, said));
    }

    private String said(String key) {
        return words.say(language, key).replace("&", "&amp;").replace("<", "&lt;");
    }

    private static String percent(double share) {
        return BigDecimal.valueOf(share * 100)
                        .setScale(1, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                + " %";
    }

    private static String filled(String form, Object... values) {
        return String.format(Locale.ROOT, form, values);
    }

    private static double x(double coverage) {
        return LEFT + coverage * (WIDTH - LEFT - RIGHT);
    }

    private double y(double risk) {
        return HEIGHT - BOTTOM - risk / highest * (HEIGHT - TOP - BOTTOM);
    }
}
