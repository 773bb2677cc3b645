package my.duta.googlechat;

import java.util.Locale;

/** A request does not prove that it comes from Google Chat for us. */
final class RequestRejected extends Exception {

    private static final long serialVersionUID = 1;

    private final Reason reason;

    RequestRejected(Reason reason) {
        super(reason.tag(), null, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }

    /** Why; for our own counting, the sender is told nothing. */
    enum Reason {
        NO_TOKEN,
        SEVERAL_TOKENS,
        TOO_LONG,
        MALFORMED,
        ALGORITHM,
        UNKNOWN_KEY,
        SIGNATURE,
        ISSUER,
        AUDIENCE,
        ACCOUNT,
        EXPIRED,
        NOT_YET_VALID,
        TOO_OLD;

        String tag() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
