package my.duta.manuscript;

import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Follows what a page paints, and keeps its characters with their places and whether they can be seen. */
final class PdfPageReader extends PDFGraphicsStreamEngine {

    /** Smaller letters, in points, are not seen. */
    private static final double SMALLEST = 1;

    private static final Pattern BOLD = Pattern.compile("bold|black|heavy|demi");

    private final PdfBudget budget;
    private final PdfLayers layers;
    private final PDPage page;
    private final PdfInk ink = new PdfInk();
    private final PdfTurn turn = new PdfTurn();
    private final Deque<Boolean> unseenMarks = new ArrayDeque<>();
    private final Deque<Integer> marks = new ArrayDeque<>();
    private final StringBuilder hidden = new StringBuilder();
    private final List<PdfTurn.Raw> unseenUnlessScanned = new ArrayList<>();
    private GeneralPath path = new GeneralPath();
    private boolean clips;
    /** Forms within forms; one that lies within itself is drawn once, else its drawing would double with every level. */
    private final Set<COSStream> drawing = Collections.newSetFromMap(new IdentityHashMap<>());

    private int forms;
    private int order;

    private PdfPageReader(PDPage page, PdfLayers layers, PdfBudget budget) {
        super(page);
        this.page = page;
        this.layers = layers;
        this.budget = budget;
        addOperator(new PdfImages(this));
        addOperator(new PdfImages.Inline(this));
    }

    /**
     * What a page shows.
     *
     * @throws Unreadable if it costs more than a file may
     */
    static PdfPage read(PDPage page, int number, PdfLayers layers, PdfBudget budget) throws IOException {
        var reader = new PdfPageReader(page, layers, budget);
        budget.onPage(number, page);
        reader.processPage(page);
        if (reader.ink.scanned()) {
            reader.unseenUnlessScanned.forEach(reader.turn::add);
        } else {
            reader.unseenUnlessScanned.forEach(it -> reader.hide(it.text()));
        }
        return reader.turn.page(
                number,
                page.getCropBox(),
                reader.ink,
                reader.hidden.toString().replaceAll("\\s+", " ").strip());
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        budget.spendOperator();
        super.processOperator(operator, operands);
    }

    @Override
    protected void showGlyph(Matrix place, PDFont font, int code, Vector displacement) throws IOException {
        String text = font.toUnicode(code);
        if (text == null) {
            text = font instanceof PDSimpleFont ? String.valueOf((char) code) : " ";
        }
        budget.spendCharacters(text.length());
        double size = size(place, font);
        double width = displacement.getX() * place.getScalingFactorX();
        var raw = new PdfTurn.Raw(
                text,
                place.getTranslateX(),
                place.getTranslateY(),
                Math.atan2(place.getShearY(), place.getScaleX()),
                width,
                size,
                bold(font),
                order++,
                forms == 0 && !marks.isEmpty() ? marks.peek() : PdfGlyph.NO_MARK);
        boolean unseen = unseenMarks.contains(true);
        RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
        Point2D middle = raw.middle();
        if (marks.contains(PdfLayers.BESIDE)) {
            return;
        }
        if (unseen || size < SMALLEST || !visibleAt(middle) || !painted(mode, middle)) {
            hide(text);
        } else if (mode == RenderingMode.NEITHER || mode == RenderingMode.NEITHER_CLIP) {
            unseenUnlessScanned.add(raw);
        } else {
            turn.add(raw);
        }
    }

    private void hide(String text) {
        if (hidden.length() < 4 * Remark.LONGEST_DETAIL) {
            hidden.append(text);
        }
    }

    private boolean visibleAt(Point2D point) {
        var crop = page.getCropBox();
        double slack = 2;
        Rectangle2D clip = getGraphicsState().getCurrentClippingPath().getBounds2D();
        return point.getX() >= crop.getLowerLeftX() - slack
                && point.getX() <= crop.getUpperRightX() + slack
                && point.getY() >= crop.getLowerLeftY() - slack
                && point.getY() <= crop.getUpperRightY() + slack
                && point.getX() >= clip.getMinX() - slack
                && point.getX() <= clip.getMaxX() + slack
                && point.getY() >= clip.getMinY() - slack
                && point.getY() <= clip.getMaxY() + slack;
    }

    private boolean painted(RenderingMode mode, Point2D at) throws IOException {
        PDGraphicsState state = getGraphicsState();
        if (mode.isFill()) {
            Optional<Integer> colour = colour(state.getNonStrokingColor());
            if (state.getNonStrokeAlphaConstant() > 0.05 && (colour.isEmpty() || ink.shows(colour.get(), at))) {
                return true;
            }
        }
        if (mode.isStroke()) {
            Optional<Integer> colour = colour(state.getStrokingColor());
            return state.getAlphaConstant() > 0.05 && (colour.isEmpty() || ink.shows(colour.get(), at));
        }
        return !mode.isFill();
    }

    /** The colour as red, green and blue; none for a pattern. */
    private static Optional<Integer> colour(PDColor colour) throws IOException {
        return colour.isPattern() || colour.getColorSpace() == null
                ? Optional.empty()
                : Optional.of(colour.toRGB() & 0xFFFFFF);
    }

    private static double size(Matrix place, PDFont font) {
        if (font instanceof PDType3Font drawn) {
            var box = drawn.getFontBBox();
            double height =
                    box == null ? 0 : box.getHeight() * drawn.getFontMatrix().getScalingFactorY();
            if (height > 0) {
                return height * place.getScalingFactorY();
            }
        }
        return place.getScalingFactorY();
    }

    private boolean bold(PDFont font) {
        PDFontDescriptor descriptor = font.getFontDescriptor();
        String name = font.getName() == null ? "" : font.getName().toLowerCase(Locale.ROOT);
        return BOLD.matcher(name).find()
                || descriptor != null && (descriptor.getFontWeight() >= 600 || descriptor.isForceBold())
                || getGraphicsState().getTextState().getRenderingMode() == RenderingMode.FILL_STROKE;
    }

    @Override
    public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
        unseenMarks.push(layers.hides(tag, properties));
        int mark = properties == null ? PdfGlyph.NO_MARK : properties.getInt(COSName.MCID, PdfGlyph.NO_MARK);
        if (layers.beside(tag)) {
            marks.push(PdfLayers.BESIDE);
        } else if (mark >= 0 || marks.isEmpty()) {
            marks.push(mark);
        } else {
            marks.push(marks.peek());
        }
    }

    @Override
    public void endMarkedContentSequence() {
        if (!marks.isEmpty()) {
            marks.pop();
            unseenMarks.pop();
        }
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        budget.spendStream(form.getCOSObject());
        if (!drawing.add(form.getCOSObject())) {
            return;
        }
        forms++;
        super.showForm(form);
        forms--;
        drawing.remove(form.getCOSObject());
    }

    /** Takes note of an image without unpacking it. */
    void image() {
        var square = new Path2D.Double(new Rectangle2D.Double(0, 0, 1, 1));
        square.transform(getGraphicsState().getCurrentTransformationMatrix().createAffineTransform());
        Rectangle2D seen = square.getBounds2D()
                .createIntersection(getGraphicsState().getCurrentClippingPath().getBounds2D());
        if (!seen.isEmpty()) {
            ink.picture(
                    seen,
                    (double) page.getCropBox().getWidth() * page.getCropBox().getHeight());
        }
    }

    @Override
    public void drawImage(PDImage image) {
        image();
    }

    @Override
    public void shadingFill(COSName shading) {
        Rectangle2D clip = getGraphicsState().getCurrentClippingPath().getBounds2D();
        // Of no area: what is shaded is seen, but is not a scan.
        ink.picture(clip, Double.MAX_VALUE);
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        path.moveTo(p0.getX(), p0.getY());
        path.lineTo(p1.getX(), p1.getY());
        path.lineTo(p2.getX(), p2.getY());
        path.lineTo(p3.getX(), p3.getY());
        path.closePath();
    }

    @Override
    public void clip(int windingRule) {
        path.setWindingRule(windingRule);
        clips = true;
    }

    @Override
    public void moveTo(float x, float y) {
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        if (path.getCurrentPoint() == null) {
            path.moveTo(x, y);
        } else {
            path.lineTo(x, y);
        }
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        if (path.getCurrentPoint() == null) {
            path.moveTo(x3, y3);
        } else {
            path.curveTo(x1, y1, x2, y2, x3, y3);
        }
    }

    @Override
    public Point2D getCurrentPoint() {
        return Optional.ofNullable(path.getCurrentPoint()).orElseGet(() -> new Point2D.Double(0, 0));
    }

    @Override
    public void closePath() {
        if (path.getCurrentPoint() != null) {
            path.closePath();
        }
    }

    @Override
    public void endPath() {
        if (clips) {
            // Only its bounds, so that a thousand curved clips cost no more than a thousand numbers.
            getGraphicsState().intersectClippingPath(new GeneralPath(path.getBounds2D()));
            clips = false;
        }
        path = new GeneralPath();
    }

    @Override
    public void strokePath() {
        if (getGraphicsState().getAlphaConstant() > 0.05) {
            ink.stroke(path);
        }
        endPath();
    }

    @Override
    public void fillPath(int windingRule) throws IOException {
        fill(windingRule);
        endPath();
    }

    @Override
    public void fillAndStrokePath(int windingRule) throws IOException {
        fill(windingRule);
        strokePath();
    }

    private void fill(int windingRule) throws IOException {
        PDGraphicsState state = getGraphicsState();
        path.setWindingRule(windingRule);
        if (state.getNonStrokeAlphaConstant() > 0.05) {
            boolean opaque = state.getNonStrokeAlphaConstant() > 0.95;
            ink.fill(path, opaque ? colour(state.getNonStrokingColor()) : Optional.empty());
        }
    }
}
