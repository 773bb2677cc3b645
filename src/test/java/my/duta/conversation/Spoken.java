package my.duta.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import my.duta.chat.Action;
import my.duta.chat.Button;
import my.duta.chat.Card;
import my.duta.chat.Reaction;
import my.duta.chat.Reply;
import my.duta.chat.RichText;
import my.duta.chat.Widget;

/** What a reply says and offers, for assertions. */
final class Spoken {

    private Spoken() {}

    static String words(Reply reply) {
        var lines = new ArrayList<String>();
        reply.text().map(RichText::words).ifPresent(lines::add);
        widgets(reply).forEach(it -> {
            if (it instanceof Widget.Paragraph paragraph) {
                lines.add(paragraph.text().words());
            } else if (it instanceof Widget.Fact fact) {
                lines.add(fact.label() + ": " + fact.text().words()
                        + fact.below().map(" "::concat).orElse(""));
            }
        });
        return String.join("\n", lines);
    }

    static String words(Reaction reaction) {
        if (reaction instanceof Reaction.Say say) {
            return words(say.reply());
        }
        if (reaction instanceof Reaction.Replace replace) {
            return words(replace.reply());
        }
        if (reaction instanceof Reaction.Close close) {
            return close.word();
        }
        if (reaction instanceof Reaction.Open open) {
            return open.dialog().title() + "\n"
                    + words(Reply.card(
                            new Card(
                                    "d",
                                    java.util.Optional.empty(),
                                    open.dialog().sections()),
                            ""));
        }
        return "";
    }

    static List<Button> buttons(Reply reply) {
        return Stream.concat(
                        widgets(reply)
                                .flatMap(it -> it instanceof Widget.Buttons row ? row.buttons().stream() : Stream.of()),
                        reply.buttons().stream())
                .toList();
    }

    static List<Action> actions(Reply reply) {
        return buttons(reply).stream()
                .map(Button::press)
                .filter(Button.Press.Act.class::isInstance)
                .map(it -> ((Button.Press.Act) it).action())
                .toList();
    }

    static Button.Press.Act act(Reply reply, Action action) {
        return buttons(reply).stream()
                .map(Button::press)
                .filter(it -> it instanceof Button.Press.Act act && act.action() == action)
                .map(Button.Press.Act.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Widget> widgets(Reply reply) {
        return reply.card().map(Card::sections).orElse(List.of()).stream().flatMap(it -> it.widgets().stream());
    }
}
