package my.duta.manuscript;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;

/** A stand-in until the reader of this format is merged. */
final class HtmlReader implements FormatReader {

    @Override
    public Manuscript read(byte[] content) {
        var page = Jsoup.parse(new String(content, StandardCharsets.UTF_8));
        if (page.title().contains("404")) {
            throw new Unreadable(Unreadable.Reason.ERROR_PAGE);
        }
        return prose(page.text());
    }

    private static Manuscript prose(String text) {
        if (text.isBlank()) {
            throw new Unreadable(Unreadable.Reason.NO_TEXT);
        }
        return new Manuscript(List.of(new Element.Body(Place.WHOLE, new Block.Prose(text))), List.of(), List.of());
    }
}
