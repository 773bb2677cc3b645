package my.duta.googlechat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import my.duta.chat.Action;
import my.duta.chat.Button;
import my.duta.chat.Card;
import my.duta.chat.Dialog;
import my.duta.chat.Reply;
import my.duta.chat.RichText;
import my.duta.chat.Widget;

/** Cards to try the renderers with. */
final class Cards {

    private Cards() {}

    /** A reply that uses every kind of widget and button, each with the same words in it. */
    static Reply saying(String words) {
        Button open = Button.open(words, URI.create("https://www.malaysia.gov.my/p?a=1&b=2"));
        var card = new Card(
                "answer",
                Optional.of(new Card.Header(words, words)),
                List.of(
                        new Card.Section(
                                Optional.of(words),
                                List.of(
                                        new Widget.Paragraph(RichText.plain(words)
                                                .thenBold(words)
                                                .thenItalic(words)),
                                        new Widget.Divider(),
                                        new Widget.Fact(
                                                words, RichText.plain(words), Optional.of(words), Optional.of(open))),
                                1),
                        Card.Section.of(
                                Widget.Buttons.of(
                                        Button.act(words, Action.RATE_HELPFUL, Map.of("answer", "42")),
                                        Button.dialog(words, Action.OPEN_ESCALATION, Map.of("b", "2", "a", "1"))
                                                .primary()),
                                new Widget.TextField("comment", words, words, words, true, 1000),
                                new Widget.Choice(
                                        "agency",
                                        words,
                                        Widget.Choice.Kind.DROPDOWN,
                                        List.of(new Widget.Choice.Option(words, "jcu", true))))));
        return new Reply(
                Optional.of(RichText.plain(words).thenBold(words)),
                Optional.of(card),
                List.of(Button.act(words, Action.RATE_UNHELPFUL, Map.of())),
                Optional.empty(),
                words);
    }

    static Dialog dialog() {
        return new Dialog(
                "Tanya duta",
                List.of(Card.Section.of(new Widget.TextField("comment", "Ulasan", "", "", true, 1000))),
                Button.act("Hantar", Action.SEND_ESCALATION, Map.of("question", "q1"))
                        .requiring("comment")
                        .primary());
    }
}
