package my.duta.chat;

/** The platform takes no message of this form, wherever it would go; plainer words may do. */
public class Unacceptable extends Undeliverable {

    private static final long serialVersionUID = 1;

    public Unacceptable(String message, Throwable cause) {
        super(message, cause);
    }
}
