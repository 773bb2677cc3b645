package my.duta.knowledge;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import my.duta.manuscript.Block;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Lays a training text out as a workbook: a sheet for each section, with a sentence above its table. */
final class TrainingWorkbook {

    private static final byte[] NAVY = {0x1F, 0x38, 0x64};
    private static final byte[] GREY = {0x51, 0x60, 0x6F};
    private static final byte[] PALE = {(byte) 0xF3, (byte) 0xF6, (byte) 0xFA};
    private static final byte[] RULE = {(byte) 0xD5, (byte) 0xDB, (byte) 0xE5};
    private static final byte[] WHITE = {-1, -1, -1};
    private static final List<Integer> WIDTHS = List.of(28, 78, 40);
    private static final int OTHER_WIDTH = 24;
    private static final float LINE = 15.5f;

    private final TrainingText text;
    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final XSSFCellStyle sentence = style(NAVY, 13, false, false);
    private final XSSFCellStyle head = style(WHITE, 11, true, true);
    private final XSSFCellStyle cell = style(new byte[] {0x1B, 0x24, 0x30}, 11, false, true);
    private final XSSFCellStyle first = style(NAVY, 11, true, true);
    private final XSSFCellStyle source = style(GREY, 10, false, false);

    TrainingWorkbook(TrainingText text) {
        this.text = text;
        fill(head, NAVY);
        fill(first, PALE);
    }

    byte[] write() throws IOException {
        text.sections().forEach(this::sheet);
        var properties = workbook.getProperties().getCoreProperties();
        properties.setTitle(text.title());
        properties.setCreator("Duta");
        var day = Optional.of(Date.from(text.day().atStartOfDay(ZoneOffset.UTC).toInstant()));
        properties.setCreated(day);
        properties.setModified(day);
        var bytes = new ByteArrayOutputStream();
        try (workbook) {
            workbook.write(bytes);
        }
        return bytes.toByteArray();
    }

    private void sheet(TrainingText.Section section) {
        XSSFSheet sheet = workbook.createSheet(TrainingText.plain(section.heading()));
        sheet.setDisplayGridlines(false);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        int row = 0;
        int columns = section.blocks().stream()
                .filter(Block.Table.class::isInstance)
                .mapToInt(it -> ((Block.Table) it).columns().size())
                .max()
                .orElse(1);
        for (int i = 0; i < columns; i++) {
            sheet.setColumnWidth(i, 256 * width(i));
        }
        for (Block block : section.blocks()) {
            if (block instanceof Block.Table table) {
                row = table(sheet, row, table);
            } else {
                wide(sheet, row++, block.words(), sentence, columns);
                row++;
            }
        }
        if (!section.provenance().isEmpty()) {
            wide(sheet, row, section.provenance(), source, columns);
        }
    }

    private int table(XSSFSheet sheet, int from, Block.Table table) {
        int row = from;
        line(sheet.createRow(row++), table.columns(), true);
        sheet.createFreezePane(0, row);
        sheet.setRepeatingRows(new CellRangeAddress(from, from, -1, -1));
        for (List<String> cells : table.rows()) {
            line(sheet.createRow(row++), cells, false);
        }
        return row + 1;
    }

    private void line(XSSFRow row, List<String> cells, boolean heads) {
        int lines = 1;
        for (int i = 0; i < cells.size(); i++) {
            XSSFCell it = row.createCell(i);
            it.setCellValue(TrainingText.plain(cells.get(i)));
            it.setCellStyle(heads ? head : i == 0 ? first : cell);
            lines = Math.max(lines, lines(cells.get(i), width(i)));
        }
        row.setHeightInPoints(lines * LINE + 6);
    }

    private static void wide(XSSFSheet sheet, int number, String words, XSSFCellStyle style, int columns) {
        XSSFRow row = sheet.createRow(number);
        XSSFCell it = row.createCell(0);
        it.setCellValue(TrainingText.plain(words));
        it.setCellStyle(style);
        int width = 0;
        for (int i = 0; i < columns; i++) {
            width += width(i);
        }
        if (columns > 1) {
            sheet.addMergedRegion(new CellRangeAddress(number, number, 0, columns - 1));
        }
        row.setHeightInPoints(lines(words, width * 9 / 10) * 18 + 6);
    }

    private static int lines(String words, int width) {
        return (words.length() + width - 1) / Math.max(1, width - 3);
    }

    private static int width(int column) {
        return column < WIDTHS.size() ? WIDTHS.get(column) : OTHER_WIDTH;
    }

    private XSSFCellStyle style(byte[] colour, int size, boolean bold, boolean ruled) {
        XSSFFont font = workbook.createFont();
        font.setFontName("Calibri");
        font.setFontHeightInPoints((short) size);
        font.setBold(bold);
        font.setColor(new XSSFColor(colour));
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        if (ruled) {
            style.setBorderBottom(BorderStyle.THIN);
            style.setBottomBorderColor(new XSSFColor(RULE));
        }
        return style;
    }

    private static void fill(XSSFCellStyle style, byte[] colour) {
        style.setFillForegroundColor(new XSSFColor(colour));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
}
