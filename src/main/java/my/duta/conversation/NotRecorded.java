package my.duta.conversation;

/** The event could not be kept, so it must not be acknowledged; the platform may deliver it again. */
public class NotRecorded extends RuntimeException {

    private static final long serialVersionUID = 1;

    public NotRecorded(String message, Throwable cause) {
        super(message, cause);
    }
}
