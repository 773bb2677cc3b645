package my.duta.chat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A card of a message.
 *
 * @param id names the card within its message, for example {@code answer}
 */
public record Card(String id, Optional<Header> header, List<Section> sections) {

    public Card {
        sections = List.copyOf(sections);
    }

    /** What it says, a line for each piece. */
    String words() {
        Stream<String> above = header.stream().flatMap(it -> Stream.of(it.title(), it.subtitle()));
        Stream<String> parts = sections.stream()
                .flatMap(it ->
                        Stream.concat(it.title().stream(), it.widgets().stream().map(Widget::words)));
        return Stream.concat(above, parts).filter(it -> !it.isBlank()).collect(Collectors.joining("\n"));
    }

    public record Header(String title, String subtitle) {}

    /**
     * A part of a card.
     *
     * @param title stands above the part, if any
     * @param shown how many widgets stay visible when the part is folded; 0 means that it never folds
     */
    public record Section(Optional<String> title, List<Widget> widgets, int shown) {

        public Section {
            widgets = List.copyOf(widgets);
            if (widgets.isEmpty()) {
                throw new IllegalArgumentException("A section holds at least one widget");
            }
        }

        public static Section of(Widget... widgets) {
            return new Section(Optional.empty(), List.of(widgets), 0);
        }

        public static Section of(String title, List<? extends Widget> widgets) {
            return new Section(Optional.of(title), List.copyOf(widgets), 0);
        }

        public static Section folding(String title, List<? extends Widget> widgets, int shown) {
            return new Section(Optional.of(title), List.copyOf(widgets), shown);
        }
    }
}
