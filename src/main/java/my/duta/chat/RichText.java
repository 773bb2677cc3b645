package my.duta.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Text with a little emphasis, in which every word is only a word: whatever a person or a document wrote, it cannot
 * become a link, a mention or mark-up, because the renderer of each platform escapes every span.
 */
public record RichText(List<Span> spans) {

    public RichText {
        spans = List.copyOf(spans);
    }

    /** A stretch of text; line feeds are line breaks. */
    public record Span(String text, Style style) {}

    /** How a span looks. */
    public enum Style {
        PLAIN,
        BOLD,
        ITALIC
    }

    public static RichText plain(String text) {
        return new RichText(List.of(new Span(text, Style.PLAIN)));
    }

    public static RichText bold(String text) {
        return new RichText(List.of(new Span(text, Style.BOLD)));
    }

    /** This text and then another. */
    public RichText then(RichText other) {
        var all = new ArrayList<>(spans);
        all.addAll(other.spans);
        return new RichText(all);
    }

    public RichText then(String text) {
        return then(plain(text));
    }

    public RichText thenBold(String text) {
        return then(bold(text));
    }

    public RichText thenItalic(String text) {
        return then(new RichText(List.of(new Span(text, Style.ITALIC))));
    }

    /** The words alone. */
    public String words() {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }
}
