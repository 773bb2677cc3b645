package my.duta.llm;

import dev.langchain4j.exception.NonRetriableException;
import java.io.IOException;

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
    NotServed(RuntimeException cause) {
        super(reason(cause).getClass().getSimpleName(), cause);
        this.status = NO_ANSWER;
    }

    /** Whether the same call may be served later. */
    boolean mayPass() {
        return status == NO_ANSWER || status == 408 || status == 429 || status >= 500;
    }

    /** Whether the server found fault with what it was given. */
    boolean isOfTheContent() {
        return status == 400 || status == 413 || status == 422;
    }

    /** What went wrong with the connection; below it lie the inner workings of the client. */
    private static Throwable reason(Throwable thrown) {
        Throwable cause = thrown.getCause();
        return cause == null || thrown instanceof IOException ? thrown : reason(cause);
    }
}
