package my.duta.manuscript;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is painted on a page before its words: the ground that they stand on, and the rules between them. */
final class PdfInk {

    /** A rule is no thicker than this, in points. */
    private static final double THIN = 2;

    /** A rule is no shorter than this, in points. */
    private static final double SHORT = 6;

    private static final int WHITE = 0xFFFFFF;

    /** Painted areas of a page that are remembered; the earliest are forgotten. */
    private static final int MOST_GROUNDS = 3_000;

    private static final int MOST_RULES = 20_000;

    /** How far a colour may be from its ground, of 255, and still not be seen. */
    private static final int NOT_SEEN = 20;

    private final List<Ground> grounds = new ArrayList<>();
    private final List<Rectangle2D> rules = new ArrayList<>();
    private double pictured;
    private boolean marked;

    /** An area of one colour; of many if there is none. */
    private record Ground(Path2D shape, Rectangle2D bounds, Optional<Integer> colour) {}

    /** Remembers a filled area. */
    void fill(Path2D path, Optional<Integer> colour) {
        Rectangle2D bounds = path.getBounds2D();
        marked |= colour.map(it -> it != WHITE).orElse(true) && !bounds.isEmpty();
        if (bounds.getWidth() <= THIN || bounds.getHeight() <= THIN) {
            addRule(bounds);
        } else {
            for (Rectangle2D it : rectangles(path)) {
                if (it.getWidth() <= THIN || it.getHeight() <= THIN) {
                    addRule(it);
                }
            }
            add(new Ground(path, bounds, colour));
        }
    }

    /** Remembers drawn lines. */
    void stroke(Path2D path) {
        marked = true;
        double[] point = new double[6];
        double x = 0;
        double y = 0;
        double startX = 0;
        double startY = 0;
        for (PathIterator it = path.getPathIterator(new AffineTransform()); !it.isDone(); it.next()) {
            int kind = it.currentSegment(point);
            if (kind == PathIterator.SEG_CLOSE) {
                addLine(x, y, startX, startY);
                x = startX;
                y = startY;
                continue;
            }
            int last = kind == PathIterator.SEG_CUBICTO ? 4 : kind == PathIterator.SEG_QUADTO ? 2 : 0;
            if (kind == PathIterator.SEG_LINETO) {
                addLine(x, y, point[0], point[1]);
            } else if (kind == PathIterator.SEG_MOVETO) {
                startX = point[0];
                startY = point[1];
            }
            x = point[last];
            y = point[last + 1];
        }
    }

    /** Remembers an image, or a run of colours, of which we know only where it is. */
    void picture(Rectangle2D bounds, double pageArea) {
        marked = true;
        pictured += bounds.getWidth() * bounds.getHeight() / Math.max(1, pageArea);
        add(new Ground(new Path2D.Double(bounds), bounds, Optional.empty()));
    }

    /** Whether a colour is seen at a point, on what has been painted there so far. */
    boolean shows(int colour, Point2D at) {
        for (int i = grounds.size() - 1; i >= 0; i--) {
            Ground it = grounds.get(i);
            if (it.bounds.contains(at) && it.shape.contains(at)) {
                return it.colour.map(ground -> apart(colour, ground)).orElse(true);
            }
        }
        return apart(colour, WHITE);
    }

    /** Whether images fill the better part of the page: a scan, whose words lie unseen upon it. */
    boolean scanned() {
        return pictured > 0.5;
    }

    boolean marked() {
        return marked;
    }

    /** Thin lines that run along or down the page, as the file measures it. */
    List<Rectangle2D> rules() {
        return rules;
    }

    private static boolean apart(int one, int other) {
        for (int shift = 0; shift <= 16; shift += 8) {
            if (Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF)) > NOT_SEEN) {
                return true;
            }
        }
        return false;
    }

    private void add(Ground ground) {
        if (grounds.size() == MOST_GROUNDS) {
            grounds.remove(0);
        }
        grounds.add(ground);
    }

    private void addLine(double x, double y, double toX, double toY) {
        if (Math.abs(x - toX) <= 0.5 || Math.abs(y - toY) <= 0.5) {
            addRule(new Rectangle2D.Double(Math.min(x, toX), Math.min(y, toY), Math.abs(x - toX), Math.abs(y - toY)));
        }
    }

    private void addRule(Rectangle2D rule) {
        if (Math.max(rule.getWidth(), rule.getHeight()) >= SHORT && rules.size() < MOST_RULES) {
            rules.add(rule);
        }
    }

    /** The parts of a path, each by its bounds. */
    private static List<Rectangle2D> rectangles(Path2D path) {
        var parts = new ArrayList<Rectangle2D>();
        double[] point = new double[6];
        Rectangle2D part = null;
        for (PathIterator it = path.getPathIterator(new AffineTransform()); !it.isDone(); it.next()) {
            int kind = it.currentSegment(point);
            if (kind == PathIterator.SEG_MOVETO) {
                part = new Rectangle2D.Double(point[0], point[1], 0, 0);
                parts.add(part);
            } else if (kind == PathIterator.SEG_LINETO && part != null) {
                part.add(point[0], point[1]);
            }
        }
        return parts.size() > 1 ? parts : List.of();
    }
}
