package my.duta.retrieval;

import java.util.List;
import my.duta.language.Language;

/** Tells how the other language says what a text speaks of. */
@FunctionalInterface
interface Translation {

    /** The terms of a language that mean terms of the text; those that are not known are left out. */
    List<String> across(String text, Language to);
}
