package my.duta.manuscript;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xssf.extractor.XSSFExcelExtractor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A stand-in until the reader of this format is merged. */
final class XlsxReader implements FormatReader {

    @Override
    public Manuscript read(byte[] content) {
        try (var file = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            return prose(new XSSFExcelExtractor(file).getText());
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
