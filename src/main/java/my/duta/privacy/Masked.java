package my.duta.privacy;

import java.util.List;

/**
 * A text without the personal data that was found in it.
 *
 * @param text safe to store, log or send to a model, as far as we can tell
 * @param found one entry for each placeholder that was put in
 */
public record Masked(String text, List<Kind> found) {

    public Masked {
        found = List.copyOf(found);
    }

    /** Whether the text is as it came. */
    public boolean isUntouched() {
        return found.isEmpty();
    }
}
