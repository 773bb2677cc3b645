package my.duta.manuscript;

/** The readers of foreign formats, each made for the file it reads. Only a reader's process uses them. */
final class FormatReaders {

    private FormatReaders() {}

    /**
     * Reads a file after its content has shown to be of the format.
     *
     * @throws Unreadable as the reader of the format does, or if the content is of another
     */
    static Manuscript read(Format format, byte[] content) {
        Recognition.check(format, content);
        return of(format).read(content);
    }

    private static FormatReader of(Format format) {
        return switch (format) {
            case MARKDOWN -> new MarkdownReader();
            case HTML -> new HtmlReader();
            case PDF -> new PdfReader();
            case DOCX -> new DocxReader();
            case PPTX -> new PptxReader();
            case XLSX -> new XlsxReader();
        };
    }
}
