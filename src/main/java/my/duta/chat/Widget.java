package my.duta.chat;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Optional;

/** A piece of a card. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
public sealed interface Widget {

    /** What it says, without its looks; empty for what only looks well or wants to be pressed. */
    default String words() {
        return "";
    }

    /** Running text. */
    record Paragraph(RichText text) implements Widget {

        @Override
        public String words() {
            return text.words();
        }

        public static Paragraph of(String text) {
            return new Paragraph(RichText.plain(text));
        }
    }

    /** A fact under its label, with an optional small line below and an optional button beside it. */
    record Fact(String label, RichText text, Optional<String> below, Optional<Button> button) implements Widget {

        @Override
        public String words() {
            return label + ": " + text.words() + below.map(it -> "\n" + it).orElse("");
        }

        public static Fact of(String label, String text) {
            return new Fact(label, RichText.plain(text), Optional.empty(), Optional.empty());
        }
    }

    /** A row of buttons. */
    record Buttons(List<Button> buttons) implements Widget {

        public Buttons {
            buttons = List.copyOf(buttons);
        }

        public static Buttons of(Button... buttons) {
            return new Buttons(List.of(buttons));
        }
    }

    /**
     * A field to write in.
     *
     * @param name under which the text comes back
     * @param limit the most characters accepted
     */
    record TextField(String name, String label, String hint, String value, boolean multiline, int limit)
            implements Widget {}

    /** One of several, or several of many. */
    record Choice(String name, String label, Kind kind, List<Option> options) implements Widget {

        public Choice {
            options = List.copyOf(options);
        }

        public enum Kind {
            DROPDOWN,
            RADIO,
            CHECKBOX
        }

        public record Option(String label, String value, boolean selected) {}
    }

    /** A line between two pieces. */
    record Divider() implements Widget {}
}
