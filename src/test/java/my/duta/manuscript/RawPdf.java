package my.duta.manuscript;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Writes a PDF by hand, so that it may be as wrong as it likes. Object 1 is the catalogue, 2 the tree of pages. */
final class RawPdf {

    private static final String FONT =
            "/Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> ";
    static final String TEXT = "BT /F1 12 Tf 72 720 Td (Tujuh prinsip GPAISA ialah keadilan dan ketelusan.) Tj ET\n";

    private final List<byte[]> objects = new ArrayList<>();

    /** One page that says {@link #TEXT}; its content is object 4. */
    static RawPdf page() {
        return page(TEXT, "", "");
    }

    static RawPdf page(String content, String ofCatalogue, String ofPage) {
        return new RawPdf()
                        .object("<< /Type /Catalog /Pages 2 0 R " + ofCatalogue + " >>")
                        .object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
                        .object(pageObject(ofPage))
                        .stream("", bytes(content));
    }

    static String pageObject(String ofPage) {
        return pageObject(ofPage, "");
    }

    static String pageObject(String ofPage, String ofResources) {
        return "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R " + FONT + ofResources + ">> "
                + ofPage + " >>";
    }

    RawPdf object(String body) {
        objects.add(bytes(body));
        return this;
    }

    RawPdf stream(String ofDictionary, byte[] content) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(bytes("<< /Length " + content.length + " " + ofDictionary + " >>\nstream\n"));
        out.writeBytes(content);
        out.writeBytes(bytes("\nendstream"));
        objects.add(out.toByteArray());
        return this;
    }

    byte[] bytes() {
        return bytesWith("");
    }

    /** The file, with more in its trailer; {@code @} stands for the place of its table. */
    byte[] bytesWith(String ofTrailer) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(bytes("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n"));
        var table = new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            table.append("%010d 00000 n \n".formatted(out.size()));
            out.writeBytes(bytes((i + 1) + " 0 obj\n"));
            out.writeBytes(objects.get(i));
            out.writeBytes(bytes("\nendobj\n"));
        }
        int place = out.size();
        out.writeBytes(bytes(table + "trailer\n<< /Size " + (objects.size() + 1) + " /Root 1 0 R "
                + ofTrailer.replace("@", Integer.toString(place)) + " >>\nstartxref\n" + place + "\n%%EOF\n"));
        return out.toByteArray();
    }

    /** So many bytes of a pattern, deflated. */
    static byte[] deflated(String pattern, long length) {
        return deflated("", pattern, length);
    }

    static byte[] deflated(String beginning, String pattern, long length) {
        var out = new ByteArrayOutputStream();
        byte[] block = bytes(pattern.repeat(Math.max(1, 64 * 1024 / pattern.length())));
        try (var deflater = new DeflaterOutputStream(out, new Deflater())) {
            deflater.write(bytes(beginning));
            for (long written = 0; written < length; written += block.length) {
                deflater.write(block);
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
