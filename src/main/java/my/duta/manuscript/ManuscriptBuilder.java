package my.duta.manuscript;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A manuscript while a reader writes it: counts its characters, and leaves out what is empty. */
final class ManuscriptBuilder {

    /** A maintainer reads no more. */
    private static final int MOST_REMARKS = 200;

    private final List<Element> elements = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final Set<Remark> remarks = new LinkedHashSet<>();
    private long characters;

    /** Words on one line, with one space between them. */
    static String line(String words) {
        return words.replace("\u00AD", "")
                .replaceAll("[\\s\\p{Z}\\u0000-\\u001F]+", " ")
                .strip();
    }

    void heading(Place place, int level, String words) {
        if (!words.isBlank()) {
            add(new Element.Heading(place, level, count(line(words))));
        }
    }

    void prose(Place place, String words) {
        if (!words.isBlank()) {
            add(new Element.Body(place, new Block.Prose(count(line(words)))));
        }
    }

    void quotation(Place place, String words) {
        if (!words.isBlank()) {
            add(new Element.Quotation(place, count(line(words))));
        }
    }

    void items(Place place, boolean numbered, List<String> items) {
        List<String> lines = items.stream()
                .map(ManuscriptBuilder::line)
                .filter(it -> !it.isEmpty())
                .toList();
        if (!lines.isEmpty()) {
            lines.forEach(this::count);
            add(new Element.Body(place, new Block.Items(numbered, lines)));
        }
    }

    void table(Place place, List<String> columns, List<List<String>> rows) {
        // Counted first: what is merged stands in many cells, but once in memory.
        columns.forEach(this::count);
        rows.forEach(row -> row.forEach(this::count));
        List<List<String>> lines = rows.stream()
                .map(row -> row.stream().map(ManuscriptBuilder::line).toList())
                .toList();
        if (!columns.stream().allMatch(String::isBlank)
                || !lines.stream().allMatch(row -> row.stream().allMatch(String::isEmpty))) {
            add(new Element.Body(
                    place,
                    new Block.Table(
                            columns.stream().map(ManuscriptBuilder::line).toList(), lines)));
        }
    }

    void link(Place place, String target) {
        if (!target.isBlank()) {
            links.add(new Link(place, target.strip()));
        }
    }

    void remark(Remark.Kind kind, Place place, String detail) {
        if (remarks.size() < MOST_REMARKS) {
            remarks.add(new Remark(kind, place, line(detail)));
        }
    }

    void remarks(List<Remark> more) {
        more.forEach(it -> remark(it.kind(), it.place(), it.detail()));
    }

    private void add(Element element) {
        elements.add(element);
    }

    private String count(String words) {
        characters += words.length();
        if (characters > TextLimit.MOST_CHARACTERS) {
            throw tooMuch();
        }
        return words;
    }

    static Unreadable tooMuch() {
        return new Unreadable(Unreadable.Reason.TOO_MUCH_TEXT, Place.WHOLE, TextLimit.DETAIL);
    }

    /** Whether there is more than headings. */
    boolean says() {
        return elements.stream().anyMatch(it -> !(it instanceof Element.Heading));
    }

    /**
     * The manuscript as it is.
     *
     * @throws Unreadable if nobody could read a word in it
     */
    Manuscript finish() {
        return finish(elements);
    }

    /** The manuscript with levels for its headings that have no gaps; 0 may stand for the title. */
    Manuscript finishClosedUp() {
        return finish(HeadingLevels.closedUp(elements));
    }

    private Manuscript finish(List<Element> elements) {
        if (elements.isEmpty()) {
            throw new Unreadable(Unreadable.Reason.NO_TEXT);
        }
        return new Manuscript(elements, links, List.copyOf(remarks));
    }
}
