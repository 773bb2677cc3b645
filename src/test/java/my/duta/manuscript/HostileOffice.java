package my.duta.manuscript;

import static my.duta.manuscript.HostileFile.read;
import static my.duta.manuscript.HostileFile.refused;
import static my.duta.manuscript.RawOffice.SAID;
import static my.duta.manuscript.RawOffice.paragraph;
import static my.duta.manuscript.RawOffice.utf8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import my.duta.manuscript.Remark.Kind;
import my.duta.manuscript.Unreadable.Reason;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xslf.usermodel.XMLSlideShow;

/** Hostile and damaged DOCX, XLSX and PPTX. */
final class HostileOffice {

    private static final int BOMB = 330_000_000;

    private HostileOffice() {}

    static List<HostileFile> all() {
        return List.of(
                refused(
                        "billion-laughs.docx",
                        RawOffice.docx(laughs(), paragraph("&l9;")).bytes(),
                        Reason.BOMB),
                refused(
                        "xxe.docx",
                        RawOffice.docx("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>", paragraph("&e;"))
                                .bytes(),
                        Reason.REACHES_OUT),
                refused("external-template.docx", externalTemplate(), Reason.REACHES_OUT),
                refused("inflates-to-330-mb.docx", inflating(), Reason.BOMB),
                refused(
                        "path-traversal.docx",
                        plain().part("../../etc/passwd", "rahsia").bytes(),
                        Reason.DAMAGED),
                refused("zip-in-zip.docx", zipInZip(1), Reason.OTHER_FORMAT),
                refused("forty-two.docx", zipInZip(6), Reason.OTHER_FORMAT),
                read(
                        "zip-in-docx.docx",
                        plain().part("word/embeddings/a.bin", zipInZip(6))
                                .relation("e", "package", "embeddings/a.bin", "")
                                .bytes(),
                        Kind.EMBEDDED_FILE),
                refused("same-part-twice.docx", twice(), Reason.DAMAGED),
                refused(
                        "same-part-in-other-case.docx",
                        plain().part("WORD/DOCUMENT.XML", "rahsia").bytes(),
                        Reason.DAMAGED),
                refused(
                        "content-types-of-a-sheet.docx",
                        plain().bytesWith(
                                        "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"),
                        Reason.OTHER_FORMAT),
                refused(
                        "no-content-types.docx",
                        RawOffice.zip(Map.of("word/document.xml", utf8("<w/>"))),
                        Reason.OTHER_FORMAT),
                read("macro.docx", macro(), Kind.MACRO).without("rahsia"),
                refused("truncated.docx", Arrays.copyOf(plain().bytes(), 700), Reason.DAMAGED),
                refused("encrypted.docx", encrypted(), Reason.ENCRYPTED),
                refused("old-word.docx", ole2("WordDocument"), Reason.OTHER_FORMAT),
                refused(
                        "deep-xml.docx",
                        RawOffice.docx("<w:sdt>".repeat(100_000) + "</w:sdt>".repeat(100_000))
                                .bytes(),
                        Reason.DAMAGED,
                        Reason.NO_TEXT,
                        Reason.BOMB),
                refused(
                        "deep-tables.docx",
                        RawOffice.docx("<w:tbl><w:tr><w:tc>".repeat(20_000)
                                        + paragraph(SAID)
                                        + "</w:tc></w:tr></w:tbl>".repeat(20_000))
                                .bytes(),
                        Reason.DAMAGED,
                        Reason.BOMB),
                refused(
                        "million-attributes.docx",
                        RawOffice.docx("<w:p " + attributes() + "/>").bytes(),
                        Reason.DAMAGED,
                        Reason.NO_TEXT,
                        Reason.TOO_SLOW,
                        Reason.TOO_MUCH_MEMORY),
                refused(
                        "million-paragraphs.docx",
                        RawOffice.docx(paragraph(SAID).repeat(1_000_000)).bytes(),
                        Reason.TOO_MUCH_TEXT,
                        Reason.TOO_MUCH_MEMORY,
                        Reason.TOO_SLOW),
                refused("no-body.docx", new byte[] {'P', 'K', 3, 4}, Reason.DAMAGED, Reason.OTHER_FORMAT),
                read("dimension.xlsx", sheet("")),
                refused(
                        "far-corner.xlsx",
                        sheet("<row r=\"1048576\">" + cell("XFD1048576", "hujung") + "</row>"),
                        Reason.TOO_MUCH_TEXT),
                refused("shared-string-bomb.xlsx", sharedStrings(), Reason.TOO_MUCH_TEXT, Reason.TOO_SLOW),
                read(
                        "formula-text.xlsx",
                        RawOffice.xlsx(
                                        "<sheetData><row r=\"1\">" + cell("A1", "=cmd|' /C calc'!A0") + cell("B1", SAID)
                                                + "</row><row r=\"2\"><c r=\"A2\"><f>WEBSERVICE(\"http://127.0.0.1/\")</f><v>1</v></c></row></sheetData>")
                                .bytes()),
                refused(
                        "million-styles.xlsx",
                        styles(),
                        Reason.TOO_MUCH_MEMORY,
                        Reason.TOO_SLOW,
                        Reason.DAMAGED,
                        Reason.BOMB),
                refused(
                        "truncated.xlsx",
                        Arrays.copyOf(RawOffice.xlsx("<sheetData/>").bytes(), 900),
                        Reason.DAMAGED),
                refused("old-excel.xlsx", ole2("Workbook"), Reason.OTHER_FORMAT),
                read("hidden-slide.pptx", slides(), Kind.HIDDEN_TEXT).without("rahsia"),
                refused("broken-relation.pptx", brokenRelation(), Reason.DAMAGED, Reason.NO_TEXT),
                refused("truncated.pptx", Arrays.copyOf(slides(), 2_000), Reason.DAMAGED));
    }

    private static RawOffice plain() {
        return RawOffice.docx(paragraph(SAID));
    }

    private static String laughs() {
        var doctype = new StringBuilder("<!DOCTYPE x [<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 10; i++) {
            doctype.append("<!ENTITY l" + i + " \"" + ("&l" + (i - 1) + ";").repeat(10) + "\">");
        }
        return doctype + "]>";
    }

    private static byte[] externalTemplate() {
        String relations = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"t\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                + "attachedTemplate\" Target=\"http://127.0.0.1/rahsia.dotm\" TargetMode=\"External\"/></Relationships>";
        return plain().part("word/settings.xml", "<w:settings " + RawOffice.WORD + "/>")
                .type(
                        "word/settings.xml",
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml")
                .relation("s", "settings", "settings.xml", "")
                .part("word/_rels/settings.xml.rels", relations)
                .bytes();
    }

    private static byte[] inflating() {
        byte[] spaces = new byte[BOMB];
        Arrays.fill(spaces, (byte) ' ');
        return plain().part("word/footnotes.xml", spaces).bytes();
    }

    private static byte[] zipInZip(int depth) {
        byte[] inner = new byte[1_000_000];
        for (int i = 0; i < depth; i++) {
            byte[] each = inner;
            Map<String, byte[]> parts = new LinkedHashMap<>();
            IntStream.range(0, depth == 1 ? 1 : 16).forEach(it -> parts.put("lib" + it + ".zip", each));
            inner = RawOffice.zip(parts);
        }
        return inner;
    }

    /** Two parts under one name, which no writer of ours would write: the second name is changed in the bytes. */
    private static byte[] twice() {
        byte[] zip = plain().part("word/documenu.xml", "rahsia").bytes();
        String text = new String(zip, StandardCharsets.ISO_8859_1);
        return text.replace("word/documenu.xml", "word/document.xml").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] macro() {
        return plain().part("word/vbaProject.bin", "rahsia")
                .type("word/vbaProject.bin", "application/vnd.ms-office.vbaProject")
                .part("x", "")
                .relation("v", "vbaProject", "vbaProject.bin", "")
                .bytes();
    }

    private static byte[] encrypted() {
        try (var files = new POIFSFileSystem();
                var out = new ByteArrayOutputStream()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("rahsia");
            try (var data = encryptor.getDataStream(files)) {
                data.write(plain().bytes());
            }
            files.writeFilesystem(out);
            return out.toByteArray();
        } catch (IOException | java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] ole2(String stream) {
        try (var files = new POIFSFileSystem();
                var out = new ByteArrayOutputStream()) {
            files.createDocument(new ByteArrayInputStream(new byte[5_000]), stream);
            files.writeFilesystem(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String attributes() {
        var attributes = new StringBuilder();
        for (int i = 0; i < 1_000_000; i++) {
            attributes.append("a").append(i).append("=\"\" ");
        }
        return attributes.toString();
    }

    private static String cell(String place, String words) {
        return "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + words + "</t></is></c>";
    }

    /** A sheet that says to have every cell there can be. */
    private static byte[] sheet(String rows) {
        return RawOffice.xlsx("<dimension ref=\"A1:XFD1048576\"/><sheetData><row r=\"1\">" + cell("A1", SAID) + "</row>"
                        + rows + "</sheetData>")
                .bytes();
    }

    private static byte[] sharedStrings() {
        String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml";
        var rows = new StringBuilder("<sheetData>");
        for (int i = 1; i <= 500; i++) {
            rows.append("<row r=\"" + i + "\"><c r=\"A" + i + "\" t=\"s\"><v>0</v></c></row>");
        }
        return RawOffice.xlsx(rows + "</sheetData>")
                .part(
                        "xl/sharedStrings.xml",
                        "<sst " + RawOffice.SHEET + "><si><t>" + "rahsia ".repeat(4_600) + "</t></si></sst>")
                .type("xl/sharedStrings.xml", type)
                .relation("s2", "sharedStrings", "sharedStrings.xml", "")
                .bytes();
    }

    private static byte[] styles() {
        String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";
        return RawOffice.xlsx("<sheetData><row r=\"1\">" + cell("A1", SAID) + "</row></sheetData>")
                .part(
                        "xl/styles.xml",
                        "<styleSheet " + RawOffice.SHEET + "><cellXfs>"
                                + "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>".repeat(1_000_000)
                                + "</cellXfs></styleSheet>")
                .type("xl/styles.xml", type)
                .relation("s2", "styles", "styles.xml", "")
                .bytes();
    }

    private static byte[] slides() {
        try (var show = new XMLSlideShow();
                var out = new ByteArrayOutputStream()) {
            show.createSlide().createTextBox().setText(SAID);
            var hidden = show.createSlide();
            hidden.createTextBox().setText("rahsia");
            hidden.setHidden(true);
            show.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A slide that the presentation names is not there. */
    private static byte[] brokenRelation() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(slides()))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                if (!part.getName().equals("ppt/slides/slide1.xml")) {
                    parts.put(part.getName(), zip.readAllBytes());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return RawOffice.zip(parts);
    }
}
