package my.duta.knowledge;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import my.duta.manuscript.Block;
import org.apache.poi.sl.usermodel.AutoNumberingScheme;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.sl.usermodel.ShapeType;
import org.apache.poi.sl.usermodel.TableCell.BorderEdge;
import org.apache.poi.sl.usermodel.TextParagraph.TextAlign;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFAutoShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTableCell;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.openxmlformats.schemas.drawingml.x2006.main.CTRegularTextRun;
import org.openxmlformats.schemas.presentationml.x2006.main.CTShape;

/** Lays a training text out as slides: a title, bullets or a table, the source below, and notes for the speaker. */
final class TrainingSlides {

    private static final Color NAVY = new Color(0x1F3864);
    private static final Color GOLD = new Color(0xC9A227);
    private static final Color INK = new Color(0x1B2430);
    private static final Color GREY = new Color(0x51606F);
    private static final Color PALE = new Color(0xF3F6FA);
    private static final int WIDTH = 960;
    private static final int MARGIN = 56;

    private final TrainingText text;
    private final XMLSlideShow show = new XMLSlideShow();

    TrainingSlides(TrainingText text) {
        this.text = text;
        show.setPageSize(new Dimension(WIDTH, 540));
    }

    byte[] write() throws IOException {
        opening();
        text.sections().forEach(this::slide);
        var properties = show.getProperties().getCoreProperties();
        properties.setTitle(text.title());
        properties.setCreator("Duta");
        var day = Optional.of(Date.from(text.day().atStartOfDay(ZoneOffset.UTC).toInstant()));
        properties.setCreated(day);
        properties.setModified(day);
        var bytes = new ByteArrayOutputStream();
        try (show) {
            show.write(bytes);
        }
        return bytes.toByteArray();
    }

    private XSLFSlide created(SlideLayout layout) {
        return show.createSlide(show.getSlideMasters().get(0).getLayout(layout));
    }

    private void opening() {
        XSLFSlide slide = created(SlideLayout.TITLE_ONLY);
        bar(slide, new Rectangle(0, 0, 24, 540), NAVY);
        bar(slide, new Rectangle(MARGIN + 24, 330, 160, 6), GOLD);
        title(slide, text.title(), new Rectangle(MARGIN + 16, 150, WIDTH - 2 * MARGIN, 160), 44);
    }

    private void slide(TrainingText.Section section) {
        boolean listed = section.shown().stream().anyMatch(Block.Items.class::isInstance);
        XSLFSlide slide = created(listed ? SlideLayout.TITLE_AND_CONTENT : SlideLayout.TITLE_ONLY);
        bar(slide, new Rectangle(0, 0, WIDTH, 10), NAVY);
        title(slide, section.heading(), new Rectangle(MARGIN, 30, WIDTH - 2 * MARGIN, 70), 28);
        bar(slide, new Rectangle(MARGIN + 8, 102, 90, 4), GOLD);
        int top = 125;
        for (Block block : section.shown()) {
            top = say(slide, block, top);
        }
        if (!section.provenance().isEmpty()) {
            source(slide, section.provenance());
        }
        if (!section.notes().isEmpty()) {
            notes(slide, String.join("\n", section.notes()));
        }
    }

    private int say(XSLFSlide slide, Block block, int top) {
        if (block instanceof Block.Items list) {
            XSLFTextShape body = slide.getPlaceholder(1);
            lay(body, new Rectangle(MARGIN, top, WIDTH - 2 * MARGIN, 465 - top));
            body.clearText();
            for (String item : list.items()) {
                XSLFTextParagraph it = body.addNewTextParagraph();
                it.setSpaceAfter(-10.0);
                if (list.numbered()) {
                    it.setBulletAutoNumber(AutoNumberingScheme.arabicPeriod, 1);
                }
                write(it, item, 24, INK);
            }
            return 465;
        }
        if (block instanceof Block.Table table) {
            return table(slide, table, top) + 15;
        }
        XSLFTextBox box = slide.createTextBox();
        box.setAnchor(new Rectangle(MARGIN, top, WIDTH - 2 * MARGIN, 50));
        box.clearText();
        write(box.addNewTextParagraph(), block.words(), 20, INK);
        return top + 60;
    }

    private int table(XSLFSlide slide, Block.Table from, int top) {
        int columns = from.columns().size();
        XSLFTable table = slide.createTable(from.rows().size() + 1, columns);
        double[] widths = widths(from);
        int height = Math.min(52, (460 - top) / (from.rows().size() + 1));
        table.setAnchor(new Rectangle(
                MARGIN, top, WIDTH - 2 * MARGIN, height * (from.rows().size() + 1)));
        for (int i = 0; i < columns; i++) {
            table.setColumnWidth(i, widths[i]);
            cell(table.getCell(0, i), from.columns().get(i), NAVY, Color.WHITE, true);
        }
        for (int row = 0; row < from.rows().size(); row++) {
            for (int i = 0; i < columns; i++) {
                Color ground = row % 2 == 0 ? Color.WHITE : PALE;
                cell(table.getCell(row + 1, i), from.rows().get(row).get(i), ground, INK, i == 0);
            }
        }
        for (int row = 0; row <= from.rows().size(); row++) {
            table.setRowHeight(row, height);
        }
        return top + height * (from.rows().size() + 1);
    }

    /** Wide for long texts, but none too narrow. */
    private static double[] widths(Block.Table table) {
        double[] longest = new double[table.columns().size()];
        double sum = 0;
        for (int i = 0; i < longest.length; i++) {
            int column = i;
            longest[i] = Math.max(
                    10,
                    Math.min(
                            45,
                            Math.max(
                                    table.columns().get(i).length(),
                                    table.rows().stream()
                                            .mapToInt(it -> it.get(column).length())
                                            .max()
                                            .orElse(0))));
            sum += longest[i];
        }
        for (int i = 0; i < longest.length; i++) {
            longest[i] = longest[i] / sum * (WIDTH - 2 * MARGIN);
        }
        return longest;
    }

    private void cell(XSLFTableCell cell, String words, Color ground, Color ink, boolean bold) {
        cell.setFillColor(ground);
        cell.setBorderColor(BorderEdge.bottom, new Color(0xD5DBE5));
        cell.setVerticalAlignment(VerticalAlignment.MIDDLE);
        cell.clearText();
        XSLFTextParagraph paragraph = cell.addNewTextParagraph();
        write(paragraph, words, 17, ink);
        if (bold) {
            paragraph.getTextRuns().forEach(it -> it.setBold(true));
        }
    }

    private void title(XSLFSlide slide, String words, Rectangle anchor, double size) {
        XSLFTextShape title = slide.getPlaceholder(0);
        lay(title, anchor);
        title.setVerticalAlignment(VerticalAlignment.BOTTOM);
        title.clearText();
        XSLFTextParagraph paragraph = title.addNewTextParagraph();
        paragraph.setTextAlign(TextAlign.LEFT);
        write(paragraph, words, size, NAVY);
        paragraph.getTextRuns().forEach(it -> it.setBold(true));
    }

    private void source(XSLFSlide slide, String words) {
        XSLFTextBox box = slide.createTextBox();
        box.setAnchor(new Rectangle(MARGIN, 480, WIDTH - 2 * MARGIN, 44));
        box.setVerticalAlignment(VerticalAlignment.BOTTOM);
        box.clearText();
        write(box.addNewTextParagraph(), words, 12, GREY);
    }

    private void notes(XSLFSlide slide, String words) {
        for (XSLFTextShape it : show.getNotesSlide(slide).getPlaceholders()) {
            if (it.getTextType() == Placeholder.BODY) {
                it.setText(TrainingText.plain(words));
            }
        }
    }

    /** Lays a placeholder elsewhere on its slide alone; POI would move that of the layout. */
    private static void lay(XSLFTextShape placeholder, Rectangle anchor) {
        ((CTShape) placeholder.getXmlObject()).getSpPr().addNewXfrm();
        placeholder.setAnchor(anchor);
    }

    private static void bar(XSLFSlide slide, Rectangle anchor, Color colour) {
        XSLFAutoShape bar = slide.createAutoShape();
        bar.setShapeType(ShapeType.RECT);
        bar.setAnchor(anchor);
        bar.setFillColor(colour);
    }

    private void write(XSLFTextParagraph paragraph, String words, double size, Color colour) {
        List<TrainingText.Run> runs = TrainingText.runs(words);
        runs.forEach(it -> {
            XSLFTextRun run = paragraph.addNewTextRun();
            run.setText(it.words());
            run.setFontSize(size);
            run.setFontColor(colour);
            run.setBold(it.bold());
            ((CTRegularTextRun) run.getXmlObject()).getRPr().setLang(text.isMalay() ? "ms-MY" : "en-GB");
        });
    }
}
