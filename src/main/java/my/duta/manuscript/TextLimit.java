package my.duta.manuscript;

import java.util.Collection;

/** How much text a file may hold. */
final class TextLimit {

    static final int MOST_CHARACTERS = 2_000_000;

    /** What a refusal says of it. */
    static final String DETAIL = String.valueOf(MOST_CHARACTERS);

    private TextLimit() {}

    /**
     * Holds a manuscript to it.
     *
     * @throws Unreadable if it says more, or nothing at all
     */
    static Manuscript check(Manuscript manuscript) {
        Collection<Element> elements = manuscript.elements();
        if (elements.isEmpty()) {
            throw new Unreadable(Unreadable.Reason.NO_TEXT);
        }
        long characters = elements.stream().mapToLong(it -> words(it).length()).sum();
        if (characters > MOST_CHARACTERS) {
            throw new Unreadable(Unreadable.Reason.TOO_MUCH_TEXT, Place.WHOLE, DETAIL);
        }
        return manuscript;
    }

    private static String words(Element element) {
        if (element instanceof Element.Heading heading) {
            return heading.words();
        }
        if (element instanceof Element.Quotation quotation) {
            return quotation.words();
        }
        return ((Element.Body) element).block().words();
    }
}
