package my.duta.manuscript;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/** A stand-in until the reader of this format is merged. */
final class PdfReader implements FormatReader {

    @Override
    public Manuscript read(byte[] content) {
        try (var pdf = Loader.loadPDF(content)) {
            return prose(new PDFTextStripper().getText(pdf));
        } catch (InvalidPasswordException e) {
            throw new Unreadable(Unreadable.Reason.ENCRYPTED);
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
