package my.duta.manuscript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class XlsxReaderTests {

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final Sheet sheet = workbook.createSheet("E-mel");

    @Test
    void readsSentencesTablesAndProvenance() {
        row(0, "Prompt untuk e-mel.");
        row(2, "Tugas", "Prompt", "Semak");
        row(3, "Balas", "Draf balasan", "Tempoh");
        row(4, "Jemput", "=cmd|'/c calc'!A0", "");
        row(6, "Sumber: Duta — nasihat Duta");

        assertThat(read().elements())
                .containsExactly(
                        new Element.Heading(Place.sheet(1), 2, "E-mel"),
                        body(new Block.Prose("Prompt untuk e-mel.")),
                        body(new Block.Table(
                                List.of("Tugas", "Prompt", "Semak"),
                                List.of(
                                        List.of("Balas", "Draf balasan", "Tempoh"),
                                        List.of("Jemput", "=cmd|'/c calc'!A0", "")))),
                        body(new Block.Prose("Sumber: Duta — nasihat Duta")));
    }

    @Test
    void partsTablesAtEmptyRows() {
        row(0, "A", "B");
        row(1, "1", "2");
        row(3, "C", "D");
        row(4, "3", "4");

        assertThat(read().elements()).hasSize(3);
    }

    @Test
    void showsValuesAsExcelDoes() {
        row(0, "Nilai", "Cara");
        style(1, "0.00%", 0.9123);
        style(2, "#,##0", 445000);
        style(3, "dd.mm.yyyy", 45000);
        var formula = sheet.createRow(4).createCell(0);
        formula.setCellFormula("1+1");
        formula.setCellValue(7);
        CellStyle day = workbook.createCellStyle();
        day.setDataFormat((short) 14);
        sheet.createRow(5).createCell(0).setCellValue(LocalDate.of(2026, 3, 12));
        sheet.getRow(5).getCell(0).setCellStyle(day);
        sheet.createRow(6).createCell(0).setCellValue(true);

        assertThat(((Block.Table) ((Element.Body) read().elements().get(1)).block()).rows())
                .extracting(it -> it.get(0))
                .containsExactly("91.23%", "445,000", "15.03.2023", "7", "12/3/2026", "TRUE");
    }

    @Test
    void saysMergedValuesInEveryRowTheyCover() {
        row(0, "Kumpulan", "Bila");
        row(1, "Rintis", "2024");
        row(2, "", "2025");
        sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));

        assertThat(read().elements())
                .contains(body(new Block.Table(
                        List.of("Kumpulan", "Bila"), List.of(List.of("Rintis", "2024"), List.of("Rintis", "2025")))));
    }

    @Test
    void leavesOutWhatNobodySeesAndSaysSo() {
        row(0, "A", "B", "C");
        row(1, "1", "2", "3");
        row(2, "baris", "", "");
        row(3, "4", "5", "putih");
        sheet.getRow(2).setZeroHeight(true);
        sheet.setColumnHidden(1, true);
        XSSFFont white = workbook.createFont();
        white.setColor(new XSSFColor(new byte[] {-1, -1, -1}));
        CellStyle unseen = workbook.createCellStyle();
        unseen.setFont(white);
        sheet.getRow(3).getCell(2).setCellStyle(unseen);
        workbook.createSheet("Simpanan").createRow(0).createCell(0).setCellValue("x");
        workbook.setSheetHidden(1, true);

        Manuscript read = read();

        assertThat(read.elements())
                .contains(body(new Block.Table(List.of("A", "C"), List.of(List.of("1", "3"), List.of("4", "")))));
        assertThat(read.remarks())
                .containsExactly(
                        new Remark(Remark.Kind.HIDDEN_TEXT, Place.sheet(1), "B 2 baris 5 putih"),
                        new Remark(Remark.Kind.HIDDEN_TEXT, Place.WHOLE, "Simpanan"));
    }

    @Test
    void doesNotCareHowLargeASheetSaysItIs() {
        row(0, "Satu ayat.");
        byte[] vast = OfficeFiles.with(
                OfficeFiles.bytes(workbook), "xl/worksheets/sheet1.xml", "ref=\"A1\"", "ref=\"A1:XFD1048576\"");

        assertThat(new XlsxReader().read(vast).elements()).contains(body(new Block.Prose("Satu ayat.")));
    }

    @Test
    void refusesTooManyRowsColumnsAndSheets() {
        row(0, "x");
        sheet.getRow(0).createCell(200).setCellValue("jauh");
        assertRefused(Unreadable.Reason.TOO_MUCH_TEXT);
        sheet.getRow(0).removeCell(sheet.getRow(0).getCell(200));
        for (int i = 0; i < 100; i++) {
            workbook.createSheet("h" + i);
        }
        assertRefused(Unreadable.Reason.TOO_MUCH_TEXT);
    }

    @Test
    void refusesAWorkbookWithoutWords() {
        assertRefused(Unreadable.Reason.NO_TEXT);
    }

    private void assertRefused(Unreadable.Reason reason) {
        byte[] file = write();
        assertThatThrownBy(() -> new XlsxReader().read(file))
                .isInstanceOfSatisfying(
                        Unreadable.class, it -> assertThat(it.reason()).isEqualTo(reason));
    }

    private Manuscript read() {
        return new XlsxReader().read(write());
    }

    private byte[] write() {
        var bytes = new ByteArrayOutputStream();
        try {
            workbook.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void row(int number, String... values) {
        var row = sheet.createRow(number);
        for (int i = 0; i < values.length; i++) {
            row.createCell(i).setCellValue(values[i]);
        }
    }

    private void style(int row, String format, double value) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        var cell = sheet.createRow(row).createCell(0);
        cell.setCellValue(value);
        cell.setCellStyle(style);
    }

    private static Element body(Block block) {
        return new Element.Body(Place.sheet(1), block);
    }
}
