package my.duta.chat;

import java.util.List;

/**
 * A window that one person fills in.
 *
 * @param submit the button that sends it
 */
public record Dialog(String title, List<Card.Section> sections, Button submit) {

    public Dialog {
        sections = List.copyOf(sections);
    }
}
