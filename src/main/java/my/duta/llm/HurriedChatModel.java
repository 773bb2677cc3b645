package my.duta.llm;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A model for callers that have less time than a call may take. What comes too late is dropped; the call itself is left
 * to end, so that it does not count as one that failed.
 */
public final class HurriedChatModel implements ChatModel {

    private static final int MOST_AT_ONCE = 32;

    private final ChatModel model;
    private final Duration within;
    private final Executor executor;

    /** Waits no longer for a model, and calls it no more than 32 times at once. */
    public HurriedChatModel(ChatModel model, Duration within) {
        this.model = model;
        this.within = within;
        this.executor = new ThreadPoolExecutor(
                0, MOST_AT_ONCE, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), HurriedChatModel::thread);
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "hurried-model");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public String name() {
        return model.name();
    }

    @Override
    public Completion complete(Prompt prompt, JsonSchema schema) {
        var call = new FutureTask<>(() -> model.complete(prompt, schema));
        try {
            executor.execute(call);
            return call.get(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof ModelFailure failure
                    ? failure
                    : new ModelUnavailable(name() + " did not answer", e);
        } catch (TimeoutException e) {
            throw new ModelUnavailable(name() + " did not answer within " + within.toMillis() + " ms", e);
        } catch (RejectedExecutionException e) {
            throw new ModelUnavailable(name() + " is asked too much at once", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ModelUnavailable(name() + " was not waited for", e);
        }
    }
}
