package my.duta.manuscript;

/** Reads files of Word. */
final class DocxReader implements FormatReader {

    @Override
    public Manuscript read(byte[] content) {
        try (OfficeFile file = OfficeFile.open(content, Format.DOCX)) {
            return new DocxBody(file).read();
        }
    }
}
