package my.duta.simulator;

/** The control API cannot do what was asked; the caller may ask for something else. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int code;

    Refused(int code, String message) {
        super(message);
        this.code = code;
    }

    int code() {
        return code;
    }
}
