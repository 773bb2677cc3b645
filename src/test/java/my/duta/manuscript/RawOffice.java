package my.duta.manuscript;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes the package of a DOCX, PPTX or XLSX by hand, so that it may be as wrong as it likes. */
final class RawOffice {

    static final String WORD = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    static final String SHEET = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    static final String SAID = "Tujuh prinsip GPAISA ialah keadilan dan ketelusan.";

    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String VENDOR = "application/vnd.openxmlformats-officedocument.";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final StringBuilder types = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();
    private final String main;

    private RawOffice(String main, String type, String content) {
        this.main = main;
        part(main, content);
        type(main, type);
    }

    /** A document with this body. */
    static RawOffice docx(String body) {
        return docx("", body);
    }

    static RawOffice docx(String doctype, String body) {
        return new RawOffice(
                "word/document.xml",
                VENDOR + "wordprocessingml.document.main+xml",
                "<?xml version=\"1.0\"?>" + doctype + "<w:document " + WORD + "><w:body>" + body
                        + "</w:body></w:document>");
    }

    static String paragraph(String words) {
        return "<w:p><w:r><w:t>" + words + "</w:t></w:r></w:p>";
    }

    /** A workbook whose only sheet has this content. */
    static RawOffice xlsx(String sheet) {
        return new RawOffice(
                        "xl/workbook.xml",
                        VENDOR + "spreadsheetml.sheet.main+xml",
                        "<workbook " + SHEET + " xmlns:r=\"" + TYPE.substring(0, TYPE.length() - 1)
                                + "\"><sheets><sheet name=\"Senarai\" sheetId=\"1\" r:id=\"s1\"/></sheets></workbook>")
                .part("xl/worksheets/sheet1.xml", "<worksheet " + SHEET + ">" + sheet + "</worksheet>")
                .type("xl/worksheets/sheet1.xml", VENDOR + "spreadsheetml.worksheet+xml")
                .relation("s1", "worksheet", "worksheets/sheet1.xml", "");
    }

    RawOffice part(String name, String content) {
        return part(name, content.getBytes(StandardCharsets.UTF_8));
    }

    RawOffice part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    RawOffice type(String name, String type) {
        types.append("<Override PartName=\"/")
                .append(name)
                .append("\" ContentType=\"")
                .append(type)
                .append("\"/>");
        return this;
    }

    /** A relation of the main part; the mode may be External. */
    RawOffice relation(String id, String type, String target, String mode) {
        relations
                .append("<Relationship Id=\"" + id + "\" Type=\"" + TYPE + type + "\" Target=\"" + target + "\"")
                .append(mode.isEmpty() ? "/>" : " TargetMode=\"" + mode + "\"/>");
        return this;
    }

    byte[] bytes() {
        return bytesWith(types.toString());
    }

    /** The package with other content types than its own. */
    byte[] bytesWith(String otherTypes) {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put(
                "[Content_Types].xml",
                utf8("<Types xmlns=\"" + PACKAGE + "content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + "<Default Extension=\"bin\" ContentType=\"application/octet-stream\"/>" + otherTypes
                        + "</Types>"));
        all.put(
                "_rels/.rels",
                utf8(relationships(
                        "<Relationship Id=\"r1\" Type=\"" + TYPE + "officeDocument\" Target=\"" + main + "\"/>")));
        int slash = main.lastIndexOf('/') + 1;
        all.put(main.substring(0, slash) + "_rels/" + main.substring(slash) + ".rels", utf8(relationships(relations)));
        all.putAll(parts);
        return zip(all);
    }

    private static String relationships(CharSequence relations) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + relations + "</Relationships>";
    }

    static byte[] zip(Map<String, byte[]> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
