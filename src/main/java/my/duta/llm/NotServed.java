package my.duta.llm;

import dev.langchain4j.exception.NonRetriableException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;

/**
 * The server of a model did not serve a call.
 *
 * <p>Tells the status of its answer and nothing more of it, because a server may repeat the text or the key in it.
 */
final class NotServed extends NonRetriableException {

    private static final long serialVersionUID = 1L;

    private static final int NO_ANSWER = 0;

    private final int status;

    NotServed(int status) {
        super("status " + status);
        this.status = status;
    }

    /** There was no answer. */
    NotServed(IOException cause) {
        super(cause.getClass().getSimpleName(), cause);
        this.status = NO_ANSWER;
    }

    /** The status of the answer in words for metrics, or what happened to the connection. */
    String type() {
        return status == NO_ANSWER ? String.valueOf(getMessage()) : Integer.toString(status);
    }

    /** Whether the same call may be served later. */
    boolean mayPass() {
        return status == NO_ANSWER || status == 408 || status == 429 || status >= 500;
    }

    /** Whether the call was surely not worked on, so that it may be made again without paying twice. */
    boolean isSurelyNotDone() {
        return status == 503
                || getCause() instanceof ConnectException
                || getCause() instanceof HttpConnectTimeoutException;
    }

    /** Whether we stopped waiting, so that the server may have done its work and charges for it. */
    boolean isTooLate() {
        return getCause() instanceof HttpTimeoutException && !isSurelyNotDone();
    }

    /** Whether the server found fault with what it was given. */
    boolean isOfTheContent() {
        return status == 400 || status == 413 || status == 422;
    }

    /** Whether the server does not take the key; Gemini calls a wrong key a bad request. */
    boolean isOfTheKey() {
        return status == 400 || status == 401 || status == 403;
    }

    /** Whether the server does not have what was asked for. */
    boolean isOfTheName() {
        return status == 404;
    }
}
