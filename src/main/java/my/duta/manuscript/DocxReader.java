package my.duta.manuscript;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** A stand-in until the reader of this format is merged. */
final class DocxReader implements FormatReader {

    @Override
    public Manuscript read(byte[] content) {
        try (var file = new XWPFDocument(new ByteArrayInputStream(content))) {
            return prose(new XWPFWordExtractor(file).getText());
        } catch (IOException e) {
            throw new Unreadable(Unreadable.Reason.DAMAGED);
        }
    }

    private static Manuscript prose(String text) {
        if (text.isBlank()) {
            throw new Unreadable(Unreadable.Reason.NO_TEXT);
        }
        return new Manuscript(List.of(new Element.Body(Place.WHOLE, new Block.Prose(text))), List.of(), List.of());
    }
}
