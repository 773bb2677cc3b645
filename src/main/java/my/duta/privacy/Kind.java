package my.duta.privacy;

/** A kind of personal data, with the placeholder that stands in its place. */
public enum Kind {
    E_MAIL("[E-MEL]"),
    /** MyKad, old identity card, police and army numbers. */
    IDENTITY_NUMBER("[NO_KP]"),
    CARD("[KAD]"),
    TELEPHONE("[TELEFON]"),
    ACCOUNT("[AKAUN]"),
    PASSPORT("[PASPORT]"),
    PLATE("[PLAT]"),
    STAFF_NUMBER("[NO_STAF]"),
    NAME("[NAMA]");

    private final String placeholder;

    Kind(String placeholder) {
        this.placeholder = placeholder;
    }

    /** For example {@code [NO_KP]}: Malay, because most officers read it in a Malay sentence. */
    public String placeholder() {
        return placeholder;
    }
}
