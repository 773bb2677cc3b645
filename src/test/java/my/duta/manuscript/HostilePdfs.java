package my.duta.manuscript;

import static my.duta.manuscript.HostileFile.read;
import static my.duta.manuscript.HostileFile.refused;
import static my.duta.manuscript.RawPdf.TEXT;
import static my.duta.manuscript.RawPdf.bytes;
import static my.duta.manuscript.RawPdf.deflated;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import my.duta.manuscript.Remark.Kind;
import my.duta.manuscript.Unreadable.Reason;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** Hostile and damaged PDFs. */
final class HostilePdfs {

    private static final long BOMB = 312_000_000L;

    private HostilePdfs() {}

    static List<HostileFile> all() {
        return List.of(
                refused(
                        "stream-bomb.pdf",
                        streamBomb(),
                        Reason.BOMB,
                        Reason.TOO_MUCH_MEMORY,
                        Reason.TOO_MUCH_TEXT,
                        Reason.TOO_SLOW),
                refused(
                        "filter-chain-bomb.pdf",
                        filterChain(),
                        Reason.BOMB,
                        Reason.TOO_MUCH_MEMORY,
                        Reason.NO_TEXT,
                        Reason.DAMAGED),
                read("xref-loop.pdf", RawPdf.page().bytesWith("/Prev @")),
                refused("page-tree-loop.pdf", pageTreeLoop(), Reason.DAMAGED, Reason.NO_TEXT),
                refused("page-tree-deep.pdf", pageTreeDeep(), Reason.DAMAGED, Reason.NO_TEXT),
                refused("million-annotations.pdf", annotations(), Reason.TOO_MUCH_MEMORY, Reason.TOO_SLOW, Reason.BOMB),
                read("embedded-file.pdf", embeddedFile(), Kind.EMBEDDED_FILE).without("rahsia"),
                read("javascript.pdf", action("/S /JavaScript /JS (app.alert\\('rahsia'\\))"), Kind.MACRO)
                        .without("rahsia"),
                read("launch.pdf", action("/S /Launch /F (/bin/rahsia)"), Kind.MACRO)
                        .without("rahsia"),
                refused("encrypted.pdf", encrypted(), Reason.ENCRYPTED),
                refused("truncated.pdf", Arrays.copyOf(compressed(), 300), Reason.DAMAGED, Reason.NO_TEXT),
                read("xfa-xxe.pdf", xfa()).without("root:"),
                refused(
                        "deep-arrays.pdf",
                        RawPdf.page(TEXT, "/Deep " + "[".repeat(1_000_000), "").bytes(),
                        Reason.DAMAGED),
                read("huge-length.pdf", hugeLength()),
                refused("object-stream-count.pdf", objectStream(), Reason.DAMAGED, Reason.NO_TEXT),
                read("predictor-columns.pdf", predictor()),
                refused("image-bomb.pdf", imageBomb(), Reason.NO_TEXT),
                read("form-draws-itself.pdf", selfForm()),
                read("text-map-bomb.pdf", textMap()),
                read(
                                "white-text.pdf",
                                RawPdf.page(TEXT + "1 1 1 rg BT /F1 12 Tf 72 600 Td (rahsia besar) Tj ET", "", "")
                                        .bytes(),
                                Kind.HIDDEN_TEXT)
                        .without("rahsia"),
                refused("polyglot-html.pdf", polyglot(), Reason.OTHER_FORMAT),
                refused("polyglot-pdf.html", RawPdf.page().bytes(), Reason.OTHER_FORMAT),
                refused("noise.pdf", noise(), Reason.DAMAGED, Reason.NO_TEXT));
    }

    /** Our measure of what a reader must bear: less than a megabyte that becomes some 312 MB of drawing. */
    static byte[] streamBomb() {
        return new RawPdf()
                        .object("<< /Type /Catalog /Pages 2 0 R >>")
                        .object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
                        .object(RawPdf.pageObject(""))
                        .stream("/Filter /FlateDecode", deflated("BT /F1 9 Tf (Duta) Tj\n", "(Duta) Tj\n", BOMB))
                        .bytes();
    }

    private static byte[] filterChain() {
        var twice = new ByteArrayOutputStream();
        try (var out = new java.util.zip.DeflaterOutputStream(twice)) {
            out.write(deflated("\0", 400_000_000L));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new RawPdf()
                        .object("<< /Type /Catalog /Pages 2 0 R >>")
                        .object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
                        .object(RawPdf.pageObject(""))
                        .stream("/Filter [/FlateDecode /FlateDecode]", twice.toByteArray())
                        .bytes();
    }

    private static byte[] compressed() {
        return new RawPdf()
                        .object("<< /Type /Catalog /Pages 2 0 R >>")
                        .object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
                        .object(RawPdf.pageObject(""))
                        .stream("/Filter /FlateDecode", deflated(TEXT, 1))
                        .bytes();
    }

    private static byte[] pageTreeLoop() {
        return new RawPdf()
                .object("<< /Type /Catalog /Pages 2 0 R >>")
                .object("<< /Type /Pages /Parent 3 0 R /Kids [3 0 R] /Count 1000 >>")
                .object("<< /Type /Pages /Parent 2 0 R /Kids [2 0 R 2 0 R] /Count 1000 >>")
                .bytes();
    }

    private static byte[] pageTreeDeep() {
        var pdf = new RawPdf().object("<< /Type /Catalog /Pages 2 0 R >>");
        for (int i = 2; i < 50_000; i++) {
            pdf.object("<< /Type /Pages /Parent " + (i - 1) + " 0 R /Kids [" + (i + 1) + " 0 R] /Count 1 >>");
        }
        return pdf.object("<< /Type /Page /Parent 49999 0 R /MediaBox [0 0 595 842] >>")
                .bytes();
    }

    private static byte[] annotations() {
        return RawPdf.page(TEXT, "", "/Annots [" + "<</Subtype/Link>>".repeat(1_000_000) + "]")
                .bytes();
    }

    private static byte[] embeddedFile() {
        return RawPdf.page(TEXT, "/Names << /EmbeddedFiles << /Names [(rahsia.docx) 5 0 R] >> >>", "")
                .object("<< /Type /Filespec /F (rahsia.docx) /EF << /F 6 0 R >> >>")
                .stream("/Type /EmbeddedFile", bytes("rahsia"))
                .bytes();
    }

    private static byte[] action(String action) {
        return RawPdf.page(TEXT, "/OpenAction << /Type /Action " + action + " >>", "")
                .bytes();
    }

    private static byte[] encrypted() {
        try (var pdf = Loader.loadPDF(RawPdf.page().bytes())) {
            pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            var out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] xfa() {
        return RawPdf.page(TEXT, "/AcroForm << /Fields [] /XFA 5 0 R >>", "").stream(
                        "", bytes("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><xdp:xdp>&e;</xdp:xdp>"))
                .bytes();
    }

    private static byte[] hugeLength() {
        String right = new String(RawPdf.page().bytes(), java.nio.charset.StandardCharsets.ISO_8859_1);
        return bytes(right.replace("/Length " + TEXT.length(), "/Length 2000000000"));
    }

    private static byte[] objectStream() {
        return bytes("%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n5 0 obj\n"
                + "<< /Type /ObjStm /N 2147483647 /First 2147483647 /Length 4 >>\nstream\n2 0 \nendstream\nendobj\n"
                + "trailer << /Root 1 0 R >>\nstartxref\n0\n%%EOF");
    }

    private static byte[] predictor() {
        return new RawPdf()
                        .object("<< /Type /Catalog /Pages 2 0 R >>")
                        .object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
                        .object(RawPdf.pageObject(""))
                        .stream(
                                "/Filter /FlateDecode /DecodeParms << /Predictor 15 /Columns 2147483600 /Colors 32 >>",
                                deflated(TEXT, 1))
                        .bytes();
    }

    private static byte[] imageBomb() {
        return new RawPdf()
                        .object("<< /Type /Catalog /Pages 2 0 R >>")
                        .object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
                        .object(RawPdf.pageObject("", "/XObject << /I 5 0 R >> "))
                        .stream("", bytes("q 500 0 0 500 0 0 cm /I Do Q"))
                        .stream(
                                "/Type /XObject /Subtype /Image /Width 100000 /Height 100000 /BitsPerComponent 8 "
                                        + "/ColorSpace /DeviceRGB /Filter /FlateDecode",
                                deflated("\0", 30_000_000))
                        .bytes();
    }

    private static byte[] selfForm() {
        return new RawPdf()
                        .object("<< /Type /Catalog /Pages 2 0 R >>")
                        .object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
                        .object(RawPdf.pageObject("", "/XObject << /X 5 0 R >> "))
                        .stream("", bytes(TEXT + "/X Do"))
                        .stream(
                                "/Type /XObject /Subtype /Form /BBox [0 0 100 100] /Resources << /XObject << /X 5 0 R >> >>",
                                bytes("/X Do /X Do"))
                        .bytes();
    }

    private static byte[] textMap() {
        String map = "begincmap 1 begincodespacerange <00000000> <FFFFFFFF> endcodespacerange "
                + "1 beginbfrange <00000000> <7FFFFFFF> <0041> endbfrange endcmap";
        return new RawPdf()
                        .object("<< /Type /Catalog /Pages 2 0 R >>")
                        .object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
                        .object(
                                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 "
                                        + "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> /F2 << /Type /Font /Subtype /Type1 "
                                        + "/BaseFont /Helvetica /ToUnicode 5 0 R >> >> >> >>")
                        .stream("", bytes(TEXT + "BT /F2 12 Tf 72 500 Td (A) Tj ET"))
                        .stream("", bytes(map))
                        .bytes();
    }

    private static byte[] polyglot() {
        byte[] page = bytes("<!DOCTYPE html><html><body><p>rahsia</p><!--\n");
        byte[] pdf = RawPdf.page().bytes();
        byte[] both = Arrays.copyOf(page, page.length + pdf.length);
        System.arraycopy(pdf, 0, both, page.length, pdf.length);
        return both;
    }

    private static byte[] noise() {
        byte[] noise = new byte[200_000];
        new java.util.Random(7).nextBytes(noise);
        System.arraycopy(bytes("%PDF-1.7\n"), 0, noise, 0, 9);
        return noise;
    }
}
