package my.duta.manuscript;

import static my.duta.manuscript.HostileFile.read;
import static my.duta.manuscript.HostileFile.refused;
import static my.duta.manuscript.RawOffice.SAID;
import static my.duta.manuscript.RawOffice.utf8;
import static my.duta.manuscript.RawPdf.bytes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import my.duta.manuscript.Remark.Kind;
import my.duta.manuscript.Unreadable.Reason;

/** Files that mean harm or were harmed, in every format. */
public final class HostileFiles {

    private static final String ERROR = "<!DOCTYPE html><html><head><title>404 Not Found</title></head>"
            + "<body><h1>404 Not Found</h1><p>nginx</p></body></html>";
    private static final String TEXT = "<p>" + SAID + "</p>";

    private HostileFiles() {}

    /** All of them. Making them takes a few seconds. */
    public static List<HostileFile> all() {
        var all = new ArrayList<>(HostilePdfs.all());
        all.addAll(HostileOffice.all());
        all.addAll(pages());
        all.addAll(texts());
        all.addAll(misnamed());
        return all;
    }

    /** The one that ends a bot which reads in its own process. */
    public static HostileFile worst() {
        return HostilePdfs.all().get(0);
    }

    private static List<HostileFile> pages() {
        return List.of(
                read("deep-nest.html", page("<div>".repeat(40_000) + SAID)),
                read("deep-tables.html", page("<table><tr><td>".repeat(5_000) + SAID)),
                read(
                                "hidden-text.html",
                                page(TEXT + "<p style='display:none'>rahsia</p><p style='font-size:0'>rahsia</p>"),
                                Kind.HIDDEN_TEXT)
                        .without("rahsia"),
                read("meta-refresh.html", page("<meta http-equiv=refresh content='0;url=http://127.0.0.1/'>" + TEXT)),
                read(
                        "fetches.html",
                        page("<link rel=stylesheet href=http://127.0.0.1/x.css><script src=http://127.0.0.1/x.js>"
                                + "</script><iframe src=file:///etc/passwd></iframe><img src=http://127.0.0.1/x>"
                                + TEXT)),
                read("huge-attribute.html", page("<p title='" + "a".repeat(10_000_000) + "'>" + SAID + "</p>")),
                read("null-bytes.html", page(TEXT.replace("prinsip", "prin\0sip"))),
                refused(
                        "millions-of-tags.html",
                        page(TEXT + "<b></b>".repeat(2_500_000)),
                        Reason.TOO_MUCH_MEMORY,
                        Reason.TOO_SLOW),
                read("many-tags.html", page(TEXT + "<b></b>".repeat(100_000))),
                read("unclosed-comment.html", page(TEXT + "<!--" + "-".repeat(1_000_000))));
    }

    private static List<HostileFile> texts() {
        return List.of(
                read("long-line.md", utf8("a ".repeat(5_000_000))),
                read("nested-quotes.md", utf8(">".repeat(100_000) + " " + SAID)),
                read("nested-brackets.md", utf8("[".repeat(100_000) + SAID + "](".repeat(1_000))),
                read("nested-emphasis.md", utf8("*a **b ".repeat(50_000))),
                read("nested-lists.md", utf8("- ".repeat(100_000) + SAID)),
                refused(
                        "wide-table.md",
                        utf8("|a".repeat(20_000) + "|\n" + "|-".repeat(20_000) + "|\n" + "|b|\n".repeat(100)),
                        Reason.BOMB),
                refused("invalid-utf-8.md", new byte[] {'a', (byte) 0xC3, (byte) 0x28, (byte) 0xFF}, Reason.NOT_UTF_8),
                read(
                                "bidi.md",
                                utf8("Hantar \u202Egnay kadit\u202C" + tags("rahsia") + " ke " + SAID),
                                Kind.HIDDEN_TEXT)
                        .without("\u202E"),
                refused("script.md", utf8("<script>alert(1)</script>"), Reason.RAW_HTML),
                refused("elf.md", new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1, (byte) 0x80}, Reason.NOT_UTF_8),
                refused("document.md", RawPdf.page().bytes(), Reason.OTHER_FORMAT));
    }

    private static List<HostileFile> misnamed() {
        return List.of(
                refused(
                        "svg.html",
                        utf8("<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'><text>a</text></svg>"),
                        Reason.OTHER_FORMAT),
                refused(
                        "tiff.pdf",
                        bytes("II*\0\u00FF\u00FF\u00FF\u007F" + "\u00FF".repeat(1000)),
                        Reason.OTHER_FORMAT),
                refused(
                        "png-bomb.pdf",
                        bytes(
                                "\u0089PNG\r\n\u001A\n\0\0\0\rIHDR\u007F\u00FF\u00FF\u00FF\u007F\u00FF\u00FF\u00FF\b\2\0\0\0"),
                        Reason.OTHER_FORMAT),
                refused(
                        "program.docx",
                        bytes("MZ\u0090\0\3\0\0\0\4\0\0\0\u00FF\u00FF" + "\0".repeat(1000)),
                        Reason.OTHER_FORMAT),
                refused("zip.pdf", RawOffice.zip(Map.of("rahsia.txt", utf8("rahsia"))), Reason.OTHER_FORMAT),
                refused("gzip-bomb.xlsx", gzip(), Reason.OTHER_FORMAT),
                refused("word.xlsx", RawOffice.docx(RawOffice.paragraph(SAID)).bytes(), Reason.OTHER_FORMAT),
                refused("pdf.pptx", RawPdf.page().bytes(), Reason.OTHER_FORMAT),
                refused("text.pdf", utf8(SAID), Reason.OTHER_FORMAT),
                refused("error-page.pdf", utf8(ERROR), Reason.ERROR_PAGE),
                refused("error-page.docx", utf8(ERROR), Reason.ERROR_PAGE),
                refused("error-page.html", utf8(ERROR), Reason.ERROR_PAGE),
                refused("page.xlsx", page(TEXT.repeat(50)), Reason.OTHER_FORMAT),
                refused(
                        "lfs-pointer.pdf",
                        utf8("version https://git-lfs.github.com/spec/v1\noid sha256:" + "4d".repeat(32)
                                + "\nsize 12345\n"),
                        Reason.LFS_POINTER),
                refused("zero-bytes.pdf", new byte[0], Reason.EMPTY),
                refused("zero-bytes.docx", new byte[0], Reason.EMPTY),
                refused("too-large.pdf", new byte[21 * 1024 * 1024], Reason.TOO_LARGE));
    }

    private static byte[] page(String body) {
        return utf8("<!DOCTYPE html><html lang=ms><head><title>Prinsip</title></head><body>" + body);
    }

    /** Spelt in characters that nobody sees and a machine reads. */
    private static String tags(String words) {
        return words.codePoints()
                .map(it -> 0xE0000 + it)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static byte[] gzip() {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            byte[] zeros = new byte[1024 * 1024];
            for (int i = 0; i < 200; i++) {
                gzip.write(zeros);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
