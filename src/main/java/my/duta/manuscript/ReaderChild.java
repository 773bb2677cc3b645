package my.duta.manuscript;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** One reader's process, seen from ours. After a failure it is of no more use. */
final class ReaderChild {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int LONGEST_REFUSAL = 64 * 1024;
    private static final int SECONDS_TO_END = 5;

    private final ManuscriptProperties limits;
    private final ScheduledExecutorService clock;
    private final Path folder;
    private final Process process;
    private final DataInputStream answers;
    private final DataOutputStream questions;
    private boolean ready;
    private volatile boolean late;

    private ReaderChild(ManuscriptProperties limits, ScheduledExecutorService clock, Path folder, Process process) {
        this.limits = limits;
        this.clock = clock;
        this.folder = folder;
        this.process = process;
        this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
        this.questions = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    }

    /**
     * Starts a process with next to no environment and a working directory of its own.
     *
     * @throws IllegalStateException if this machine does not let us
     */
    static ReaderChild start(Class<?> main, ManuscriptProperties limits, ScheduledExecutorService clock) {
        try {
            Path folder = ReaderFolder.create();
            var builder = new ProcessBuilder(ReaderCommand.of(
                            main,
                            limits,
                            folder,
                            ReaderCommand.Limits.of(limits).arguments()))
                    .directory(folder.toFile())
                    .redirectError(Redirect.DISCARD);
            ReaderCommand.bare(builder.environment());
            return new ReaderChild(limits, clock, folder, builder.start());
        } catch (IOException e) {
            throw new IllegalStateException("No process can be started to read files in", e);
        }
    }

    /**
     * Hands the file over and waits for the manuscript.
     *
     * @throws Unreadable if the file cannot be read within the limits; this process is then to be ended
     * @throws IllegalStateException if the process died before it had seen any file
     */
    Manuscript read(Format format, byte[] content) {
        ScheduledFuture<?> end =
                clock.schedule(this::endLate, limits.timeLimit().toMillis(), TimeUnit.MILLISECONDS);
        try {
            if (!ready) {
                Frame.readFrom(answers, 0);
                ready = true;
            }
            new Frame(format.ordinal(), content).writeTo(questions);
            Frame answer = Frame.readFrom(answers, Math.max(LONGEST_REFUSAL, (int)
                    limits.largestText().toBytes()));
            if (answer.tag() == Frame.MANUSCRIPT) {
                return JSON.readValue(answer.content(), Manuscript.class);
            }
            throw answer.refusal();
        } catch (Frame.TooLong e) {
            throw new Unreadable(
                    Unreadable.Reason.TOO_MUCH_TEXT,
                    Place.WHOLE,
                    Long.toString(limits.largestText().toBytes()));
        } catch (IOException e) {
            throw new Unreadable(causeOfDeath());
        } catch (JacksonException e) {
            throw new Unreadable(Unreadable.Reason.READER_DIED);
        } finally {
            end.cancel(false);
        }
    }

    private void endLate() {
        late = true;
        process.toHandle().destroyForcibly();
    }

    private Unreadable.Reason causeOfDeath() {
        boolean ended = waited();
        if (late) {
            return Unreadable.Reason.TOO_SLOW;
        }
        int exit = ended ? process.exitValue() : 0;
        if (!ready) {
            throw new IllegalStateException("The process to read files in ended at its start with exit code " + exit);
        }
        return switch (exit) {
            case ReaderMain.OUT_OF_MEMORY -> Unreadable.Reason.TOO_MUCH_MEMORY;
            case ReaderMain.OUT_OF_TIME -> Unreadable.Reason.TOO_SLOW;
            default -> Unreadable.Reason.READER_DIED;
        };
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Lets it end by itself, as it does when its input ends; it then clears its folder even if we end meanwhile. */
    void dismiss() {
        try {
            questions.close();
        } catch (IOException e) {
            // It has ended before.
        }
        waited();
        end();
    }

    /** Ends it at once; it holds nothing that would be lost. */
    void end() {
        process.destroyForcibly();
        waited();
        ReaderFolder.delete(folder);
    }

    private boolean waited() {
        try {
            return process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
