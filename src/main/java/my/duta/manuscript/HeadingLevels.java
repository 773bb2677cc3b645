package my.duta.manuscript;

import java.util.ArrayList;
import java.util.List;

/**
 * Gives headings levels without gaps. The highest is the title of the whole only if it stands once and before all
 * others; else there is none, and the highest open sections.
 */
final class HeadingLevels {

    private HeadingLevels() {}

    /**
     * The elements with levels for their headings.
     *
     * @param looks one number for each heading; the greater, the higher it stands
     */
    static List<Element> byRank(List<Element> elements, List<Double> looks) {
        List<Double> ranks = looks.stream()
                .distinct()
                .sorted((one, other) -> Double.compare(other, one))
                .toList();
        List<Integer> levels = looks.stream().map(it -> ranks.indexOf(it) + 1).toList();
        return withLevels(elements, levels);
    }

    /** The elements with the levels that their headings have, closed up. */
    static List<Element> closedUp(List<Element> elements) {
        return byRank(
                elements,
                elements.stream()
                        .filter(Element.Heading.class::isInstance)
                        .map(it -> (double) -((Element.Heading) it).level())
                        .toList());
    }

    private static List<Element> withLevels(List<Element> elements, List<Integer> levels) {
        boolean titled = levels.stream().filter(it -> it == 1).count() == 1 && levels.get(0) == 1;
        int shift = titled ? 0 : 1;
        int open = titled ? 0 : 1;
        int next = 0;
        var result = new ArrayList<Element>();
        for (Element it : elements) {
            if (it instanceof Element.Heading heading) {
                int level = Math.min(Math.min(levels.get(next++) + shift, open + 1), 6);
                open = level;
                result.add(new Element.Heading(heading.place(), level, heading.words()));
            } else {
                result.add(it);
            }
        }
        return result;
    }
}
