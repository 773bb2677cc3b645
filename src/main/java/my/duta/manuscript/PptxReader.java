package my.duta.manuscript;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.sl.extractor.SlideShowExtractor;
import org.apache.poi.xslf.usermodel.XMLSlideShow;

/** A stand-in until the reader of this format is merged. */
final class PptxReader implements FormatReader {

    @Override
    public Manuscript read(byte[] content) {
        try (var file = new XMLSlideShow(new ByteArrayInputStream(content))) {
            return prose(new SlideShowExtractor<>(file).getText());
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
