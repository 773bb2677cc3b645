package my.duta.knowledge;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import my.duta.manuscript.Block;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** Lays a training text out as a document of Word, with the styles that Word itself has for it. */
final class TrainingLetter {

    private static final String NAMES = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private static final int TEXT_WIDTH = 9070;
    private static final BigInteger BULLETS = BigInteger.ONE;
    private static final BigInteger NUMBERS = BigInteger.TWO;

    private final TrainingText text;
    private final XWPFDocument document = new XWPFDocument();

    TrainingLetter(TrainingText text) {
        this.text = text;
    }

    byte[] write() throws IOException {
        try {
            document.createStyles()
                    .setStyles(StylesDocument.Factory.parse(styles()).getStyles());
            document.createNumbering()
                    .setNumbering(NumberingDocument.Factory.parse(numbering()).getNumbering());
        } catch (XmlException e) {
            throw new IOException(e);
        }
        page();
        margins();
        say("Title", text.title());
        text.sections().forEach(this::section);
        var properties = document.getProperties().getCoreProperties();
        properties.setTitle(text.title());
        properties.setCreator("Duta");
        var day = Optional.of(Date.from(text.day().atStartOfDay(ZoneOffset.UTC).toInstant()));
        properties.setCreated(day);
        properties.setModified(day);
        var bytes = new ByteArrayOutputStream();
        try (document) {
            document.write(bytes);
        }
        return bytes.toByteArray();
    }

    private void page() {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        section.addNewPgSz().setW(BigInteger.valueOf(11906));
        section.getPgSz().setH(BigInteger.valueOf(16838));
        CTPageMar margin = section.addNewPgMar();
        for (var it :
                List.<Consumer<BigInteger>>of(margin::setTop, margin::setBottom, margin::setLeft, margin::setRight)) {
            it.accept(BigInteger.valueOf(1418));
        }
        margin.setHeader(BigInteger.valueOf(709));
        margin.setFooter(BigInteger.valueOf(709));
        margin.setGutter(BigInteger.ZERO);
    }

    private void margins() {
        XWPFParagraph head = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        head.setStyle("Header");
        head.createRun().setText(text.title());
        XWPFParagraph foot = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        foot.setStyle("Footer");
        foot.setAlignment(ParagraphAlignment.CENTER);
        foot.createRun().setText(text.isMalay() ? "Halaman " : "Page ");
        foot.getCTP().addNewFldSimple().setInstr("PAGE");
        foot.getCTP().getFldSimpleArray(0).addNewR().addNewT().setStringValue("1");
    }

    private void section(TrainingText.Section section) {
        say("Heading1", section.heading());
        section.blocks().forEach(this::say);
        if (!section.provenance().isEmpty()) {
            say("Quote", section.provenance());
        }
    }

    private void say(Block block) {
        if (block instanceof Block.Items list) {
            BigInteger number = document.getNumbering().addNum(list.numbered() ? NUMBERS : BULLETS);
            if (list.numbered()) {
                var override = document.getNumbering().getNum(number).getCTNum().addNewLvlOverride();
                override.setIlvl(BigInteger.ZERO);
                override.addNewStartOverride().setVal(BigInteger.ONE);
            }
            list.items().forEach(it -> {
                XWPFParagraph item = say("ListParagraph", it);
                item.setNumID(number);
                item.setNumILvl(BigInteger.ZERO);
            });
        } else if (block instanceof Block.Table table) {
            table(table);
        } else {
            say("Normal", block.words());
        }
    }

    private XWPFParagraph say(String style, String words) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        write(paragraph, words);
        return paragraph;
    }

    private static void write(XWPFParagraph paragraph, String words) {
        for (TrainingText.Run it : TrainingText.runs(words)) {
            XWPFRun run = paragraph.createRun();
            run.setText(it.words());
            if (it.bold()) {
                run.setBold(true);
            }
        }
    }

    private void table(Block.Table from) {
        int columns = from.columns().size();
        XWPFTable table = document.createTable(from.rows().size() + 1, columns);
        table.setStyleID("TableGrid");
        table.setWidth(TEXT_WIDTH);
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        int[] widths = widths(from);
        for (int width : widths) {
            (table.getCTTbl().getTblGrid() == null
                            ? table.getCTTbl().addNewTblGrid()
                            : table.getCTTbl().getTblGrid())
                    .addNewGridCol()
                    .setW(BigInteger.valueOf(width));
        }
        XWPFTableRow head = table.getRow(0);
        head.setRepeatHeader(true);
        for (int row = 0; row <= from.rows().size(); row++) {
            table.getRow(row).setCantSplitRow(true);
            for (int i = 0; i < columns; i++) {
                List<String> words = row == 0 ? from.columns() : from.rows().get(row - 1);
                cell(table.getRow(row).getCell(i), words.get(i), widths[i], row);
            }
        }
        document.createParagraph().setStyle("Gap");
    }

    private static void cell(XWPFTableCell cell, String words, int width, int row) {
        cell.setWidth(Integer.toString(width));
        cell.getCTTc().getTcPr().getTcW().setType(STTblWidth.DXA);
        XWPFParagraph paragraph = cell.getParagraphs().get(0);
        paragraph.setStyle("Cell");
        write(paragraph, words);
        if (row == 0) {
            cell.setColor("1F3864");
            paragraph.getRuns().forEach(it -> {
                it.setBold(true);
                it.setColor("FFFFFF");
            });
        } else if (row % 2 == 0) {
            cell.setColor("F3F6FA");
        }
    }

    /** Wide for long texts, but none too narrow. */
    private static int[] widths(Block.Table table) {
        int[] longest = new int[table.columns().size()];
        int sum = 0;
        for (int i = 0; i < longest.length; i++) {
            int column = i;
            int most = table.rows().stream()
                    .mapToInt(it -> it.get(column).length())
                    .max()
                    .orElse(0);
            longest[i] = Math.max(
                    9, Math.min(60, Math.max(most, table.columns().get(i).length())));
            sum += longest[i];
        }
        for (int i = 0; i < longest.length; i++) {
            longest[i] = longest[i] * TEXT_WIDTH / sum;
        }
        return longest;
    }

    private String styles() {
        String tongue = text.isMalay() ? "ms-MY" : "en-GB";
        return "<w:styles " + NAMES + "><w:docDefaults><w:rPrDefault><w:rPr>"
                + "<w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:cs=\"Calibri\"/><w:sz w:val=\"22\"/>"
                + "<w:lang w:val=\"" + tongue + "\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>"
                + "<w:spacing w:after=\"120\" w:line=\"276\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>"
                + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>"
                + style(
                        "Title",
                        "Title",
                        "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"18\""
                                + " w:space=\"6\" w:color=\"C9A227\"/></w:pBdr><w:spacing w:after=\"240\"/>",
                        "<w:b/><w:color w:val=\"1F3864\"/><w:sz w:val=\"48\"/>")
                + style(
                        "Heading1",
                        "heading 1",
                        "<w:keepNext/><w:spacing w:before=\"320\" w:after=\"100\"/>" + "<w:outlineLvl w:val=\"0\"/>",
                        "<w:b/><w:color w:val=\"1F3864\"/><w:sz w:val=\"30\"/>")
                + style(
                        "ListParagraph",
                        "List Paragraph",
                        "<w:spacing w:after=\"60\"/><w:ind w:left=\"454\" w:hanging=\"340\"/>",
                        "")
                + style(
                        "Quote",
                        "Quote",
                        "<w:pBdr><w:left w:val=\"single\" w:sz=\"18\" w:space=\"8\" w:color=\"C9A227\"/></w:pBdr>"
                                + "<w:spacing w:before=\"120\"/><w:ind w:left=\"170\"/>",
                        "<w:color w:val=\"51606F\"/><w:sz w:val=\"18\"/>")
                + style(
                        "Cell",
                        "Table Text",
                        "<w:spacing w:before=\"40\" w:after=\"40\" w:line=\"240\" w:lineRule=\"auto\"/>",
                        "<w:sz w:val=\"20\"/>")
                + style("Gap", "Table Gap", "<w:spacing w:after=\"0\" w:line=\"120\" w:lineRule=\"exact\"/>", "")
                + style(
                        "Header",
                        "header",
                        "<w:jc w:val=\"right\"/>",
                        "<w:color w:val=\"51606F\"/><w:sz w:val=\"17\"/>")
                + style("Footer", "footer", "", "<w:color w:val=\"51606F\"/><w:sz w:val=\"17\"/>")
                + "<w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/><w:tblPr><w:tblBorders>"
                + border("top") + border("left") + border("bottom") + border("right") + border("insideH")
                + border("insideV")
                + "</w:tblBorders></w:tblPr></w:style></w:styles>";
    }

    private static String style(String id, String name, String paragraph, String run) {
        return "<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\"><w:name w:val=\"" + name
                + "\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr>" + paragraph + "</w:pPr><w:rPr>" + run
                + "</w:rPr></w:style>";
    }

    private static String border(String side) {
        return "<w:" + side + " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"D5DBE5\"/>";
    }

    private static String numbering() {
        return "<w:numbering " + NAMES + ">" + format(1, "bullet", "•") + format(2, "decimal", "%1.")
                + "</w:numbering>";
    }

    private static String format(int id, String format, String mark) {
        return "<w:abstractNum w:abstractNumId=\"" + id
                + "\"><w:multiLevelType w:val=\"singleLevel\"/><w:lvl w:ilvl=\"0\">"
                + "<w:start w:val=\"1\"/><w:numFmt w:val=\"" + format + "\"/><w:lvlText w:val=\"" + mark
                + "\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"454\" w:hanging=\"340\"/></w:pPr></w:lvl></w:abstractNum>";
    }
}
