package my.duta.manuscript;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** One thing in a manuscript after the other. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
public sealed interface Element {

    /** Where in the file it begins. */
    Place place();

    /**
     * Opens a section.
     *
     * @param level 1 for the title of the whole, 2 for a section, and so on
     */
    record Heading(Place place, int level, String words) implements Element {}

    /** Says something under the heading before it. */
    record Body(Place place, Block block) implements Element {}

    /** Words set apart as a quotation. */
    record Quotation(Place place, String words) implements Element {}
}
