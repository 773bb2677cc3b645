package my.duta.chat;

/** The platform will never take this message, for instance because Duta was removed from the space. */
public class Undeliverable extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Undeliverable(String message, Throwable cause) {
        super(message, cause);
    }
}
