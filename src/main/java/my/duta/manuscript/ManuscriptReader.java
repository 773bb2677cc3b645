package my.duta.manuscript;

import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads files of every format. */
@Component
public class ManuscriptReader {

    private final ManuscriptProperties limits;
    private final Map<Format, FormatReader> readers;

    public ManuscriptReader(ManuscriptProperties limits) {
        this.limits = limits;
        this.readers = Map.of(
                Format.MARKDOWN, new MarkdownReader(),
                Format.DOCX, new DocxReader(),
                Format.PPTX, new PptxReader(),
                Format.XLSX, new XlsxReader(),
                Format.PDF, new PdfReader(),
                Format.HTML, new HtmlReader());
    }

    /**
     * Reads a file.
     *
     * @param format that its name promises; another content is refused
     * @throws Unreadable if its maintainer must change it first
     */
    public Manuscript read(Format format, byte[] content) {
        if (content.length == 0) {
            throw new Unreadable(Unreadable.Reason.EMPTY);
        }
        if (content.length > limits.largestFile().toBytes()) {
            throw new Unreadable(
                    Unreadable.Reason.TOO_LARGE,
                    Place.WHOLE,
                    limits.largestFile().toMegabytes() + " MB");
        }
        FormatReader reader = readers.get(format);
        if (reader == null) {
            throw new Unreadable(Unreadable.Reason.OTHER_FORMAT, Place.WHOLE, format.ending());
        }
        return reader.read(content);
    }

    /**
     * The text of a text file, without byte order mark and with one kind of line end.
     *
     * @throws Unreadable if it is not UTF-8
     */
    public static String text(byte[] content) {
        return MarkdownReader.text(content);
    }
}
