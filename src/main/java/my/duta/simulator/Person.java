package my.duta.simulator;

/**
 * Somebody on the platform: a person, or the app itself.
 *
 * @param name for example {@code users/100000000000000000001}
 * @param type {@code HUMAN} or {@code BOT}
 * @param locale for example {@code ms}
 * @param timeZone for example {@code Asia/Kuala_Lumpur}
 * @param role a label for the page: {@code officer}, {@code ambassador}, or empty
 * @param agency a label for the page, or empty
 */
record Person(
        String name,
        String displayName,
        String email,
        String type,
        String locale,
        String timeZone,
        String role,
        String agency) {

    /** The app, under the number that the platform gave it. */
    static final Person APP =
            new Person("users/100000000000000000099", "Duta", "", "BOT", "en", "Asia/Kuala_Lumpur", "", "");

    boolean isApp() {
        return type.equals("BOT");
    }

    Person withLocale(String other) {
        return new Person(name, displayName, email, type, other, timeZone, role, agency);
    }
}
