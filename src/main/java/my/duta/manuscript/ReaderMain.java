package my.duta.manuscript;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiFunction;
import tools.jackson.databind.json.JsonMapper;

/**
 * The reader's process: takes one file after the other at its standard input, answers at its standard output, and ends
 * after the first that it could not read, at the end of its input, or when a file takes too much of the processor.
 *
 * <p>It starts without Spring, because it is started often.
 */
final class ReaderMain {

    /** The exit code of {@code -XX:+ExitOnOutOfMemoryError}. */
    static final int OUT_OF_MEMORY = 3;
    /** The exit code when a file took too much of the processor. */
    static final int OUT_OF_TIME = 24;

    private static final long WATCH_EVERY = TimeUnit.MILLISECONDS.toNanos(100);

    private final ReaderCommand.Limits limits;
    private final BiFunction<Format, byte[], Manuscript> readers;
    private final BlockingQueue<Frame> questions = new ArrayBlockingQueue<>(1);
    private volatile Duration cpuAtQuestion = Duration.ZERO;

    private ReaderMain(ReaderCommand.Limits limits, BiFunction<Format, byte[], Manuscript> readers) {
        this.limits = limits;
        this.readers = readers;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        run(arguments, FormatReaders::read);
    }

    /** Serves with these readers until the end of the process. */
    static void run(String[] arguments, BiFunction<Format, byte[], Manuscript> readers)
            throws IOException, InterruptedException {
        var in = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
        var out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        System.setIn(InputStream.nullInputStream());
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        System.setErr(new PrintStream(OutputStream.nullOutputStream()));
        NoNetwork.shutDoors();
        new ReaderMain(ReaderCommand.Limits.of(arguments), readers).serve(in, out);
    }

    private void serve(DataInputStream in, DataOutputStream out) throws IOException, InterruptedException {
        inBackground("questions", () -> listen(in));
        inBackground("processor time", this::watch);
        new Frame(Frame.READY, new byte[0]).writeTo(out);
        while (true) {
            Frame question = questions.take();
            cpuAtQuestion = cpu();
            Frame answer = answer(question);
            answer.writeTo(out);
            if (answer.tag() != Frame.MANUSCRIPT) {
                Runtime.getRuntime().halt(0);
            }
        }
    }

    private Frame answer(Frame question) {
        try {
            return manuscript(readers.apply(Format.values()[question.tag()], question.content()));
        } catch (Unreadable e) {
            return Frame.refusal(e);
        } catch (OutOfMemoryError e) {
            Runtime.getRuntime().halt(OUT_OF_MEMORY);
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            return Frame.refusal(new Unreadable(Unreadable.Reason.DAMAGED));
        }
    }

    private Frame manuscript(Manuscript manuscript) {
        var text = new Capped(limits.largestText());
        try {
            new JsonMapper().writeValue(text, manuscript);
        } catch (RuntimeException e) {
            if (text.full) {
                throw new Unreadable(
                        Unreadable.Reason.TOO_MUCH_TEXT, Place.WHOLE, Integer.toString(limits.largestText()));
            }
            throw e;
        }
        return new Frame(Frame.MANUSCRIPT, text.toByteArray());
    }

    /** When the input ends, so has the process that asked. */
    private void listen(DataInputStream in) {
        try {
            while (true) {
                questions.put(Frame.readFrom(in, limits.largestFile()));
            }
        } catch (IOException | InterruptedException e) {
            ReaderFolder.delete(Path.of(System.getProperty("java.io.tmpdir")));
        } finally {
            Runtime.getRuntime().halt(0);
        }
    }

    private void watch() {
        Duration limit = Duration.ofMillis(limits.cpuMillis());
        while (cpu().minus(cpuAtQuestion).compareTo(limit) <= 0) {
            LockSupport.parkNanos(WATCH_EVERY);
        }
        Runtime.getRuntime().halt(OUT_OF_TIME);
    }

    /** Nothing where the operating system does not tell. */
    private static Duration cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static void inBackground(String name, Runnable work) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Takes so many bytes and no more. */
    private static final class Capped extends ByteArrayOutputStream {

        private final int most;
        private boolean full;

        Capped(int most) {
            this.most = most;
        }

        @Override
        public synchronized void write(int one) {
            room(1);
            super.write(one);
        }

        @Override
        public synchronized void write(byte[] some, int offset, int length) {
            room(length);
            super.write(some, offset, length);
        }

        private void room(int length) {
            if (size() + length > most) {
                full = true;
                throw new UncheckedIOException(new IOException("More than " + most + " bytes"));
            }
        }
    }
}
