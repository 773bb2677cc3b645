package my.duta.manuscript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

class OfficeFileTests {

    private static final String BODY = "word/document.xml";

    private final byte[] letter = letter();

    private static byte[] letter() {
        var document = new XWPFDocument();
        document.createParagraph().createRun().setText("Surat");
        return OfficeFiles.bytes(document);
    }

    @Test
    void refusesWhatIsLocked() throws Exception {
        assertRefused(OfficeFiles.locked(letter), Unreadable.Reason.ENCRYPTED);
    }

    @Test
    void refusesTheOldBinaryFormats() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new HSSFWorkbook()) {
            workbook.createSheet("Lama");
            workbook.write(bytes);
        }

        assertRefused(bytes.toByteArray(), Unreadable.Reason.OTHER_FORMAT);
    }

    @Test
    void refusesAnOfficeFileOfAnotherKindAndSaysOfWhich() {
        var workbook = new XSSFWorkbook();
        workbook.createSheet("Helaian").createRow(0).createCell(0).setCellValue("x");

        assertThatThrownBy(() -> new DocxReader().read(OfficeFiles.bytes(workbook)))
                .isInstanceOfSatisfying(Unreadable.class, it -> {
                    assertThat(it.reason()).isEqualTo(Unreadable.Reason.OTHER_FORMAT);
                    assertThat(it.detail()).isEqualTo("xlsx");
                });
        assertRefused(OfficeFiles.zip(Map.of("a.txt", new byte[9])), Unreadable.Reason.OTHER_FORMAT);
        assertRefused("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), Unreadable.Reason.OTHER_FORMAT);
    }

    @Test
    void refusesWhatBreaksOffWhereverItDoes() {
        for (int length = 1; length < letter.length; length += 97) {
            byte[] broken = Arrays.copyOf(letter, length);

            assertThatThrownBy(() -> new DocxReader().read(broken)).isInstanceOf(Unreadable.class);
        }
        assertRefused(OfficeFiles.with(letter, BODY, "</w:body>", ""), Unreadable.Reason.DAMAGED);
    }

    @Test
    void refusesWhatWouldGrowWithoutEnd() {
        String laughs = "<!DOCTYPE d [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]><w:document ";

        assertRefused(OfficeFiles.with(letter, BODY, "<w:document ", laughs), Unreadable.Reason.BOMB);
        String padded = "<w:body>" + " ".repeat(40_000_000);
        assertRefused(OfficeFiles.with(letter, BODY, "<w:body>", padded), Unreadable.Reason.BOMB);
        String deep = "<w:body>" + "<w:tbl><w:tr><w:tc>".repeat(100_000);
        assertRefused(OfficeFiles.with(letter, BODY, "<w:body>", deep), Unreadable.Reason.BOMB);
    }

    @Test
    void doesNotUnpackWhatNobodyReads() {
        byte[] heavy = OfficeFiles.with(letter, "word/media/image1.xml", " ".repeat(40_000_000));

        assertThat(new DocxReader().read(heavy).elements()).hasSize(1);
    }

    @Test
    void fetchesNothing() {
        String reaches = "<!DOCTYPE d [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><w:document ";
        assertRefused(OfficeFiles.with(letter, BODY, "<w:document ", reaches), Unreadable.Reason.REACHES_OUT);

        byte[] templated = OfficeFiles.with(letter, "word/_rels/settings.xml.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="rId1" TargetMode="External" Target="%s"
                Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"/>
                </Relationships>""");
        assertRefused(
                OfficeFiles.with(templated, "word/_rels/settings.xml.rels", "%s", "https://a.example/x.dotm"),
                Unreadable.Reason.REACHES_OUT);
        byte[] own = OfficeFiles.with(templated, "word/_rels/settings.xml.rels", "%s", "file:///C:\\Templat\\jdn.dotx");
        assertThat(new DocxReader().read(own).elements()).hasSize(1);
    }

    @Test
    void doesNotCareWhereNamesInAZipPointTo() {
        Map<String, byte[]> parts = new LinkedHashMap<>(OfficeFiles.parts(letter));
        parts.put("../../../../tmp/evil.xml", "<x/>".getBytes(StandardCharsets.UTF_8));

        assertThat(new DocxReader().read(OfficeFiles.zip(parts)).elements()).hasSize(1);
    }

    @Test
    void remarksOnProgramsAndFilesInside() {
        byte[] file = OfficeFiles.with(letter, "word/vbaProject.bin", "x");
        file = OfficeFiles.with(
                file,
                "word/_rels/document.xml.rels",
                "</Relationships>",
                "<Relationship Id=\"rIdX\" Target=\"embeddings/buku.xlsx\""
                        + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/package\"/>"
                        + "</Relationships>");

        assertThat(new DocxReader().read(file).remarks())
                .containsExactlyInAnyOrder(
                        new Remark(Remark.Kind.MACRO, Place.WHOLE, "vbaproject.bin"),
                        new Remark(Remark.Kind.EMBEDDED_FILE, Place.WHOLE, "buku.xlsx"));
    }

    private static void assertRefused(byte[] file, Unreadable.Reason reason) {
        assertThatThrownBy(() -> new DocxReader().read(file))
                .isInstanceOfSatisfying(
                        Unreadable.class, it -> assertThat(it.reason()).isEqualTo(reason));
    }
}
