package my.duta.breach.answer;

/** Where a circle closes. */
public final class Turned {}
