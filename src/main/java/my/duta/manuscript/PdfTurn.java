package my.duta.manuscript;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Turns a page so that most of its words run from left to right. What then still runs slantwise or upwards, such as a
 * watermark, is left out.
 */
final class PdfTurn {

    private static final double SLANT = 0.05;

    private final List<Raw> upright = new ArrayList<>();
    private final int[] ways = new int[4];

    /**
     * A character as the file places it: from the left and the bottom.
     *
     * @param angle of the line it stands on, in radians
     */
    record Raw(
            String text,
            double x,
            double y,
            double angle,
            double width,
            double size,
            boolean bold,
            int order,
            int mark) {

        Point2D middle() {
            double along = width / 2;
            double up = size * 0.3;
            return new Point2D.Double(
                    x + along * Math.cos(angle) - up * Math.sin(angle),
                    y + along * Math.sin(angle) + up * Math.cos(angle));
        }

        /** Quarter turns to the left that it has made; negative if it stands slantwise. */
        int way() {
            double turns = angle / (Math.PI / 2);
            long nearest = Math.round(turns);
            return Math.abs(turns - nearest) > SLANT ? -1 : (int) Math.floorMod(nearest, 4L);
        }
    }

    void add(Raw glyph) {
        int way = glyph.way();
        if (way >= 0) {
            upright.add(glyph);
            ways[way]++;
        }
    }

    /** The page, the right way up. */
    PdfPage page(int number, PDRectangle crop, PdfInk ink, String hidden) {
        int way = 0;
        for (int i = 1; i < ways.length; i++) {
            way = ways[i] > ways[way] ? i : way;
        }
        Rectangle2D bounds = turned(
                new Rectangle2D.Double(crop.getLowerLeftX(), crop.getLowerLeftY(), crop.getWidth(), crop.getHeight()),
                way);
        var glyphs = new ArrayList<PdfGlyph>();
        for (Raw it : upright) {
            if (it.way() == way) {
                Point2D at = turned(it.x(), it.y(), way);
                glyphs.add(new PdfGlyph(
                        it.text(),
                        at.getX() - bounds.getX(),
                        at.getY() - bounds.getY(),
                        it.width(),
                        it.size(),
                        it.bold(),
                        it.order(),
                        it.mark()));
            }
        }
        var rules = new ArrayList<PdfRule>();
        for (Rectangle2D rule : ink.rules()) {
            Rectangle2D it = turned(rule, way);
            rules.add(new PdfRule(
                    it.getMinX() - bounds.getX(),
                    it.getMinY() - bounds.getY(),
                    it.getMaxX() - bounds.getX(),
                    it.getMaxY() - bounds.getY()));
        }
        return new PdfPage(number, bounds.getWidth(), bounds.getHeight(), glyphs, rules, hidden, ink.marked());
    }

    private static Point2D turned(double x, double y, int way) {
        return switch (way) {
            case 0 -> new Point2D.Double(x, -y);
            case 1 -> new Point2D.Double(y, x);
            case 2 -> new Point2D.Double(-x, y);
            default -> new Point2D.Double(-y, -x);
        };
    }

    private static Rectangle2D turned(Rectangle2D area, int way) {
        var result = new Rectangle2D.Double();
        result.setFrameFromDiagonal(
                turned(area.getMinX(), area.getMinY(), way), turned(area.getMaxX(), area.getMaxY(), way));
        return result;
    }
}
