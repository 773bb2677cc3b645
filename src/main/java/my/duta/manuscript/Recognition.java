package my.duta.manuscript;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.tika.Tika;

/** Tells what a file is by its content, because its name is but a promise. */
final class Recognition {

    private static final String LFS = "version https://git-lfs.github.com/spec/";
    private static final int LARGEST_POINTER = 1024;
    /** Where the mark of a PDF may stand. */
    private static final int HEAD = 1024;

    private static final int LONGER_HEAD = 16 * 1024;
    private static final Pattern HTML = Pattern.compile(
            "(?is)\\A\\s*(<\\?xml[^>]*>\\s*)?(<!--.*?-->\\s*)*<(!doctype\\s+html|html|head|title|meta|body|div|table|p|h[1-6]|ul|ol|a|span|style|script|link)\\b");
    private static final byte[] OLE2 = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    private static final Map<String, String> OLD_OFFICE =
            Map.of("WordDocument", "DOC", "Workbook", "XLS", "PowerPoint Document", "PPT");

    private Recognition() {}

    /**
     * Refuses what no reader needs to look at: cheap enough for our own process.
     *
     * @throws Unreadable if the file is the pointer to a file, or plainly none of text
     */
    static void glance(Format format, byte[] content) {
        if (content.length <= LARGEST_POINTER && head(content, LFS.length()).equals(LFS)) {
            throw new Unreadable(Unreadable.Reason.LFS_POINTER);
        }
        if (format == Format.MARKDOWN) {
            mark(content).ifPresent(it -> {
                throw other(it);
            });
        }
    }

    /**
     * Refuses what is of another format than its name promises.
     *
     * @throws Unreadable saying what it is instead
     */
    static void check(Format format, byte[] content) {
        switch (format) {
            case MARKDOWN -> glance(format, content);
            case HTML -> {
                if (mark(content).isPresent() || !isHtml(content)) {
                    throw other(name(content));
                }
            }
            case PDF -> {
                if (isHtml(content)) {
                    throw page(content);
                }
                if (!mark(content).equals(Optional.of("PDF"))) {
                    throw other(name(content));
                }
            }
            case DOCX, PPTX, XLSX -> {
                if (startsWith(content, OLE2)) {
                    throw ole2(content);
                }
                if (isHtml(content)) {
                    throw page(content);
                }
                if (!mark(content).equals(Optional.of("ZIP"))) {
                    throw other(name(content));
                }
                OfficePackage.check(format, content);
            }
        }
    }

    static Unreadable other(String name) {
        return new Unreadable(Unreadable.Reason.OTHER_FORMAT, Place.WHOLE, name);
    }

    /** What the first bytes say beyond doubt. */
    private static Optional<String> mark(byte[] content) {
        if (startsWith(content, OLE2)) {
            return Optional.of("OLE2");
        }
        if (startsWith(content, new byte[] {'P', 'K', 3, 4})) {
            return Optional.of("ZIP");
        }
        return head(content, HEAD).contains("%PDF-") ? Optional.of("PDF") : Optional.empty();
    }

    /** The last resort: the types that Tika knows by their first bytes. */
    private static String name(byte[] content) {
        if (startsWith(content, OLE2)) {
            return oldOffice(content).orElse("OLE2");
        }
        if (isHtml(content)) {
            return "HTML";
        }
        return mark(content).orElseGet(() -> {
            String type = new Tika().detect(content);
            String last = type.substring(type.lastIndexOf('/') + 1);
            return type.equals("application/octet-stream")
                    ? ""
                    : last.replaceFirst("^x-", "").replaceFirst("\\+xml$", "").toUpperCase(Locale.ROOT);
        });
    }

    private static Unreadable ole2(byte[] content) {
        return contains(content, "EncryptedPackage")
                ? new Unreadable(Unreadable.Reason.ENCRYPTED)
                : other(name(content));
    }

    private static Optional<String> oldOffice(byte[] content) {
        return OLD_OFFICE.entrySet().stream()
                .filter(it -> contains(content, it.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** A web page in place of a file is most often about why the file is not there. */
    private static Unreadable page(byte[] content) {
        try {
            new HtmlReader().read(content);
        } catch (Unreadable e) {
            if (e.reason() == Unreadable.Reason.ERROR_PAGE) {
                return e;
            }
        }
        return other("HTML");
    }

    private static boolean isHtml(byte[] content) {
        return HTML.matcher(head(content, LONGER_HEAD)).find();
    }

    /** The first characters, as far as they are of ASCII in whatever encoding. */
    private static String head(byte[] content, int length) {
        return new String(content, 0, Math.min(length, content.length), StandardCharsets.ISO_8859_1)
                .replaceFirst("^(\u00EF\u00BB\u00BF|\u00FE\u00FF|\u00FF\u00FE)", "")
                .replace("\0", "");
    }

    private static boolean startsWith(byte[] content, byte[] start) {
        return content.length >= start.length && Arrays.equals(content, 0, start.length, start, 0, start.length);
    }

    /** Whether a name of OLE2, which are in UTF-16, stands in it. */
    private static boolean contains(byte[] content, String name) {
        String wanted = new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
        return new String(content, StandardCharsets.ISO_8859_1).contains(wanted);
    }
}
