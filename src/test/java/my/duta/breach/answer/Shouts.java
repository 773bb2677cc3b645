package my.duta.breach.answer;

import java.util.Locale;

/** Changes letters as the machine would. */
final class Shouts {

    String lower(String text) {
        return text.toLowerCase();
    }

    String upper(String text) {
        return text.toUpperCase();
    }

    /** Says in which locale, which is no breach. */
    String said(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
