package my.duta.simulator;

/** What token an event carries; every mode but {@code VALID} must be answered with 401. */
enum TokenMode {
    VALID,
    NONE,
    GARBAGE,
    WRONG_AUDIENCE,
    WRONG_EMAIL,
    WRONG_KEY,
    EXPIRED,
    ALG_NONE
}
