package my.duta.googlechat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import my.duta.chat.Card;
import my.duta.chat.RichText;
import my.duta.chat.Widget;
import tools.jackson.databind.JsonNode;

/**
 * Makes a card small enough: first its longest texts end in an ellipsis, then its last sections go, then its last
 * widgets. Fields to fill in always stay, for without them a dialog asks for nothing.
 *
 * <p>Google drops every section from the one with the 101st widget on, and refuses a message above 32,000 bytes
 * (Google Chat API, "Create messages" and "Card" as of 2026); folding loses less than either.
 */
final class Folding {

    static final int WIDGETS = 100;
    private static final int STILL_READABLE = 800;
    private static final int SHORTEST = 40;

    private Folding() {}

    static int bytes(JsonNode node) {
        return node.toString().getBytes(StandardCharsets.UTF_8).length;
    }

    /**
     * Folds sections.
     *
     * @param widgets the most widgets
     * @param size how many bytes sections make
     * @param limit the most bytes
     */
    static List<Card.Section> fit(
            List<Card.Section> sections, int widgets, ToIntFunction<List<Card.Section>> size, int limit) {
        List<Card.Section> folded = count(sections) > widgets ? first(sections, widgets) : sections;
        for (int excess = size.applyAsInt(folded) - limit; excess > 0; excess = size.applyAsInt(folded) - limit) {
            List<Card.Section> smaller = smaller(folded, excess);
            if (smaller.equals(folded)) {
                return folded;
            }
            folded = smaller;
        }
        return folded;
    }

    private static List<Card.Section> smaller(List<Card.Section> sections, int excess) {
        int longest = sections.stream()
                .flatMap(it -> it.widgets().stream())
                .mapToInt(it -> text(it).map(text -> text.words().length()).orElse(0))
                .max()
                .orElse(0);
        if (longest > STILL_READABLE) {
            return shortened(sections, longest, Math.max(STILL_READABLE, longest - Math.max(50, excess / 6)));
        }
        int last = sections.size() - 1;
        for (int i = last; i > 0; i--) {
            if (sections.get(i).widgets().stream().noneMatch(Folding::isField)) {
                return without(sections, i);
            }
        }
        if (last >= 0) {
            List<Widget> widgets = sections.get(0).widgets();
            for (int i = widgets.size() - 1; i >= 0; i--) {
                if (widgets.size() > 1 && !isField(widgets.get(i))) {
                    return replaced(sections, 0, without(widgets, i));
                }
            }
        }
        return longest > SHORTEST ? shortened(sections, longest, Math.max(SHORTEST, longest / 2)) : sections;
    }

    private static int count(List<Card.Section> sections) {
        return sections.stream().mapToInt(it -> it.widgets().size()).sum();
    }

    private static List<Card.Section> first(List<Card.Section> sections, int widgets) {
        var kept = new ArrayList<Card.Section>();
        int left = widgets;
        for (Card.Section section : sections) {
            int most = Math.min(left, section.widgets().size());
            if (most > 0) {
                kept.add(new Card.Section(section.title(), section.widgets().subList(0, most), section.shown()));
            }
            left -= most;
        }
        return kept;
    }

    /** Cuts every text of the longest length. */
    private static List<Card.Section> shortened(List<Card.Section> sections, int longest, int limit) {
        return sections.stream()
                .map(section -> new Card.Section(
                        section.title(),
                        section.widgets().stream()
                                .map(it -> text(it).filter(text -> text.words().length() >= longest)
                                        .map(text -> with(it, Excerpts.shorten(text, limit)))
                                        .orElse(it))
                                .toList(),
                        section.shown()))
                .toList();
    }

    private static Optional<RichText> text(Widget widget) {
        if (widget instanceof Widget.Paragraph paragraph) {
            return Optional.of(paragraph.text());
        }
        return widget instanceof Widget.Fact fact ? Optional.of(fact.text()) : Optional.empty();
    }

    private static Widget with(Widget widget, RichText text) {
        return widget instanceof Widget.Fact fact
                ? new Widget.Fact(fact.label(), text, fact.below(), fact.button())
                : new Widget.Paragraph(text);
    }

    private static boolean isField(Widget widget) {
        return widget instanceof Widget.TextField || widget instanceof Widget.Choice;
    }

    private static List<Card.Section> replaced(List<Card.Section> sections, int index, List<Widget> widgets) {
        Card.Section old = sections.get(index);
        var all = new ArrayList<>(sections);
        all.set(index, new Card.Section(old.title(), widgets, old.shown()));
        return all;
    }

    private static <T> List<T> without(List<T> all, int index) {
        var rest = new ArrayList<>(all);
        rest.remove(index);
        return rest;
    }
}
