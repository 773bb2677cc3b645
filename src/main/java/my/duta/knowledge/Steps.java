package my.duta.knowledge;

/** Hears of every step of a publication after it was made; tests let it fail there. */
@FunctionalInterface
interface Steps {

    void made(String step);
}
