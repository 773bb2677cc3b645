package my.duta.knowledge;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import my.duta.manuscript.Block;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Lays a training text out as a printed sheet: two columns, a running head, and page numbers. */
final class TrainingPrint {

    private static final PDRectangle PAPER = PDRectangle.A4;
    private static final float MARGIN = 48;
    private static final float GUTTER = 28;
    private static final float COLUMN = (PAPER.getWidth() - 2 * MARGIN - GUTTER) / 2;
    private static final float BOTTOM = 62;
    private static final float TOP = PAPER.getHeight() - 74;
    private static final Color NAVY = new Color(0x1F3864);
    private static final Color GOLD = new Color(0xC9A227);
    private static final Color INK = new Color(0x1B2430);
    private static final Color GREY = new Color(0x51606F);

    private final PDFont plain = new PDType1Font(FontName.HELVETICA);
    private final PDFont bold = new PDType1Font(FontName.HELVETICA_BOLD);
    private final PDFont slanted = new PDType1Font(FontName.HELVETICA_OBLIQUE);
    private final TrainingText text;
    private final PDDocument document = new PDDocument();
    private final List<PDPage> pages = new ArrayList<>();
    private PDPageContentStream stream;
    private boolean right;
    private float columnTop = TOP;
    private float y;

    /** Words between two spaces, in one font or several. */
    private record Word(List<TrainingText.Run> runs) {}

    TrainingPrint(TrainingText text) {
        this.text = text;
    }

    byte[] write() throws IOException {
        turnPage();
        y = TOP - 14;
        put(text.title(), MARGIN, PAPER.getWidth() - 2 * MARGIN, 22, bold, NAVY);
        rule(y - 2);
        columnTop = y - 26;
        y = columnTop;
        for (TrainingText.Section it : text.sections()) {
            section(it);
        }
        stream.close();
        margins();
        var day = GregorianCalendar.from(text.day().atStartOfDay(ZoneOffset.UTC));
        day.setTimeZone(TimeZone.getTimeZone(ZoneOffset.UTC));
        document.getDocumentInformation().setTitle(text.title());
        document.getDocumentInformation().setAuthor("Duta");
        document.getDocumentInformation().setCreationDate(day);
        document.getDocumentCatalog().setLanguage(text.isMalay() ? "ms-MY" : "en-GB");
        document.setDocumentId(text.day().toEpochDay());
        var bytes = new ByteArrayOutputStream();
        try (document) {
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    private void section(TrainingText.Section section) throws IOException {
        if (y < columnTop) {
            y -= 12;
        }
        makeRoom(96);
        put(section.heading(), left(), COLUMN, 13, bold, NAVY);
        y -= 2;
        for (Block block : section.blocks()) {
            if (block instanceof Block.Items list) {
                items(list);
            } else if (block instanceof Block.Prose) {
                put(block.words(), left(), COLUMN, 10, plain, INK);
                y -= 4;
            } else {
                throw new IOException("Columns are too narrow for a table");
            }
        }
        y -= 2;
        put(section.provenance(), left(), COLUMN, 8, slanted, GREY);
    }

    private void items(Block.Items list) throws IOException {
        int number = 1;
        for (String item : list.items()) {
            makeRoom(lines(item, COLUMN - 16, 10, plain).size() * 13.5f);
            String mark = list.numbered() ? number++ + "." : "•";
            show(stream, mark, left() + (list.numbered() ? 0 : 4), y - 10, 10, plain, INK);
            put(item, left() + 16, COLUMN - 16, 10, plain, INK);
            y -= 2;
        }
    }

    /** Writes words line below line, and goes on in the next column where this one ends. */
    private void put(String words, float at, float width, float size, PDFont font, Color colour) throws IOException {
        float indent = at - left();
        for (List<Word> line : lines(words, width, size, font)) {
            makeRoom(size * 1.35f);
            float x = left() + indent;
            for (Word word : line) {
                for (TrainingText.Run run : word.runs()) {
                    PDFont set = run.bold() ? bold : font;
                    show(stream, run.words(), x, y - size, size, set, colour);
                    x += width(run.words(), size, set);
                }
                x += width(" ", size, font);
            }
            y -= size * 1.35f;
        }
    }

    private List<List<Word>> lines(String words, float width, float size, PDFont font) throws IOException {
        var lines = new ArrayList<List<Word>>();
        var line = new ArrayList<Word>();
        float used = 0;
        for (Word word : words(words)) {
            float wide = 0;
            for (TrainingText.Run it : word.runs()) {
                wide += width(it.words(), size, it.bold() ? bold : font);
            }
            if (!line.isEmpty() && used + wide > width) {
                lines.add(List.copyOf(line));
                line.clear();
                used = 0;
            }
            line.add(word);
            used += wide + width(" ", size, font);
        }
        lines.add(line);
        return lines;
    }

    private static List<Word> words(String text) {
        var words = new ArrayList<Word>();
        words.add(new Word(new ArrayList<>()));
        for (TrainingText.Run run : TrainingText.runs(text)) {
            String[] parts = run.words().split(" ", -1);
            for (int i = 0; i < parts.length; i++) {
                if (i > 0) {
                    words.add(new Word(new ArrayList<>()));
                }
                if (!parts[i].isEmpty()) {
                    words.get(words.size() - 1).runs().add(new TrainingText.Run(parts[i], run.bold()));
                }
            }
        }
        return words;
    }

    private void makeRoom(float height) throws IOException {
        if (y - height >= BOTTOM) {
            return;
        }
        if (right) {
            turnPage();
            columnTop = TOP;
        }
        right = !pages.isEmpty() && !right && y != TOP;
        y = columnTop;
    }

    private void turnPage() throws IOException {
        var page = new PDPage(PAPER);
        document.addPage(page);
        pages.add(page);
        if (stream != null) {
            stream.close();
        }
        stream = on(page);
        right = false;
        y = TOP;
    }

    private float left() {
        return right ? MARGIN + COLUMN + GUTTER : MARGIN;
    }

    private static float width(String words, float size, PDFont font) throws IOException {
        return font.getStringWidth(words) / 1000 * size;
    }

    private static void show(
            PDPageContentStream stream, String words, float x, float at, float size, PDFont font, Color colour)
            throws IOException {
        stream.beginText();
        stream.setNonStrokingColor(colour);
        stream.setFont(font, size);
        stream.newLineAtOffset(x, at);
        stream.showText(words);
        stream.endText();
    }

    private PDPageContentStream on(PDPage page) throws IOException {
        return new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true);
    }

    private void rule(float at) throws IOException {
        stream.setStrokingColor(GOLD);
        stream.setLineWidth(2.5f);
        stream.moveTo(MARGIN, at - 4);
        stream.lineTo(PAPER.getWidth() - MARGIN, at - 4);
        stream.stroke();
    }

    private void margins() throws IOException {
        for (int i = 0; i < pages.size(); i++) {
            String number =
                    (text.isMalay() ? "Halaman %d daripada %d" : "Page %d of %d").formatted(i + 1, pages.size());
            try (PDPageContentStream margin = on(pages.get(i))) {
                show(margin, "Duta | " + text.title(), MARGIN, PAPER.getHeight() - 40, 8, plain, GREY);
                float x = PAPER.getWidth() - MARGIN - width(number, 8, plain);
                show(margin, number, x, 34, 8, plain, GREY);
            }
        }
    }
}
