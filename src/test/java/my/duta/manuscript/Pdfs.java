package my.duta.manuscript;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** Writes PDF files for tests: places are in points from the left and the top of an A4 page. */
final class Pdfs {

    static final PDFont PLAIN = new PDType1Font(FontName.HELVETICA);
    static final PDFont BOLD = new PDType1Font(FontName.HELVETICA_BOLD);
    private static final float HEIGHT = PDRectangle.A4.getHeight();

    final PDDocument document = new PDDocument();
    private PDPageContentStream content;

    /** Does something that a stream may not survive. */
    interface Drawing {
        void draw(PDPageContentStream content) throws IOException;
    }

    Pdfs page() {
        return doing(() -> {
            closeContent();
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            content = new PDPageContentStream(document, page);
        });
    }

    Pdfs text(double x, double y, double size, PDFont font, String words) {
        return draw(it -> {
            it.beginText();
            it.setFont(font, (float) size);
            it.newLineAtOffset((float) x, HEIGHT - (float) y);
            it.showText(words);
            it.endText();
        });
    }

    /** Lines of ten points, one under the other. */
    Pdfs lines(double x, double y, String... lines) {
        for (int i = 0; i < lines.length; i++) {
            text(x, y + 13 * i, 10, PLAIN, lines[i]);
        }
        return this;
    }

    Pdfs coloured(Color colour, double x, double y, String words) {
        draw(it -> it.setNonStrokingColor(colour));
        text(x, y, 10, PLAIN, words);
        return draw(it -> it.setNonStrokingColor(Color.BLACK));
    }

    Pdfs filled(Color colour, double x, double y, double width, double height) {
        return draw(it -> {
            it.setNonStrokingColor(colour);
            it.addRect((float) x, HEIGHT - (float) (y + height), (float) width, (float) height);
            it.fill();
            it.setNonStrokingColor(Color.BLACK);
        });
    }

    Pdfs unpainted(double x, double y, String words) {
        draw(it -> it.setRenderingMode(RenderingMode.NEITHER));
        text(x, y, 10, PLAIN, words);
        return draw(it -> it.setRenderingMode(RenderingMode.FILL));
    }

    /** An image over the whole page. */
    Pdfs scan() {
        return draw(it -> {
            var grey = new BufferedImage(20, 28, BufferedImage.TYPE_BYTE_GRAY);
            PDImageXObject image = LosslessFactory.createFromImage(document, grey);
            it.drawImage(image, 0, 0, PDRectangle.A4.getWidth(), HEIGHT);
        });
    }

    Pdfs rule(double x, double y, double toX, double toY) {
        return draw(it -> {
            it.moveTo((float) x, HEIGHT - (float) y);
            it.lineTo((float) toX, HEIGHT - (float) toY);
            it.stroke();
        });
    }

    /** A table with rules around each cell, rows of twenty points. */
    Pdfs ruled(double y, List<Double> edges, List<List<String>> rows) {
        double last = edges.get(edges.size() - 1);
        for (int i = 0; i <= rows.size(); i++) {
            rule(edges.get(0), y + 20 * i, last, y + 20 * i);
        }
        for (double x : edges) {
            rule(x, y, x, y + 20 * rows.size());
        }
        for (int i = 0; i < rows.size(); i++) {
            for (int column = 0; column < rows.get(i).size(); column++) {
                text(
                        edges.get(column) + 4,
                        y + 20 * i + 14,
                        10,
                        PLAIN,
                        rows.get(i).get(column));
            }
        }
        return this;
    }

    Pdfs draw(Drawing drawing) {
        return doing(() -> drawing.draw(content));
    }

    Pdfs lockedBy(String owner, String user) {
        return doing(() -> {
            var nothing = new AccessPermission();
            nothing.setCanExtractContent(false);
            document.protect(new StandardProtectionPolicy(owner, user, nothing));
        });
    }

    byte[] bytes() {
        var out = new ByteArrayOutputStream();
        doing(() -> {
            closeContent();
            document.save(out);
            document.close();
        });
        return out.toByteArray();
    }

    Manuscript read() {
        return new PdfReader().read(bytes());
    }

    private void closeContent() throws IOException {
        if (content != null) {
            content.close();
            content = null;
        }
    }

    /** Work with a file. */
    interface Work {
        void run() throws IOException;
    }

    Pdfs doing(Work work) {
        try {
            work.run();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
