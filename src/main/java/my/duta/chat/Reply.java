package my.duta.chat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What we post: text, cards, and buttons below.
 *
 * @param text stands above the card; with no card it is the whole message
 * @param card the card, if any
 * @param buttons stand below the message
 * @param onlyFor the one member who may see it, where a message in a space is private
 * @param summary one line for a notification
 */
public record Reply(
        Optional<RichText> text,
        Optional<Card> card,
        List<Button> buttons,
        Optional<MemberId> onlyFor,
        String summary) {

    public Reply {
        buttons = List.copyOf(buttons);
        if (text.isEmpty() && card.isEmpty()) {
            throw new IllegalArgumentException("A reply says something");
        }
    }

    public static Reply text(String text) {
        return new Reply(Optional.of(RichText.plain(text)), Optional.empty(), List.of(), Optional.empty(), text);
    }

    public static Reply card(Card card, String summary) {
        return new Reply(Optional.empty(), Optional.of(card), List.of(), Optional.empty(), summary);
    }

    public Reply withButtons(List<Button> below) {
        return new Reply(text, card, below, onlyFor, summary);
    }

    /** The same in plain words, with nothing to press: what is left where the platform does not take its form. */
    public Reply inWords() {
        String words = Stream.concat(
                        text.stream().map(RichText::words), card.stream().map(Card::words))
                .filter(it -> !it.isBlank())
                .collect(Collectors.joining("\n"));
        return new Reply(
                Optional.of(RichText.plain(words.isEmpty() ? summary : words)),
                Optional.empty(),
                List.of(),
                onlyFor,
                summary);
    }

    /** The same, seen by one member only. */
    public Reply onlyFor(MemberId member) {
        return new Reply(text, card, buttons, Optional.of(member), summary);
    }
}
