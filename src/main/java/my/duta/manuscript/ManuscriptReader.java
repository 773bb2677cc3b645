package my.duta.manuscript;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Reads files of every format: Markdown here, every other in a process that may fail without harm to this one. */
@Component
public class ManuscriptReader implements DisposableBean {

    private final ManuscriptProperties limits;
    private final MarkdownReader markdown = new MarkdownReader();
    private final ReaderProcess processes;

    public ManuscriptReader(ManuscriptProperties limits) {
        this.limits = limits;
        this.processes = new ReaderProcess(limits);
    }

    /**
     * Reads a file.
     *
     * @param format that its name promises; another content is refused
     * @throws Unreadable if its maintainer must change it first
     * @throws IllegalStateException if this machine does not let us start a process to read it in
     */
    public Manuscript read(Format format, byte[] content) {
        if (content.length == 0) {
            throw new Unreadable(Unreadable.Reason.EMPTY);
        }
        if (content.length > limits.largestFile().toBytes()) {
            throw new Unreadable(
                    Unreadable.Reason.TOO_LARGE,
                    Place.WHOLE,
                    limits.largestFile().toMegabytes() + " MB");
        }
        Recognition.glance(format, content);
        return Invisible.removedFrom(
                format == Format.MARKDOWN ? markdown.read(content) : processes.read(format, content));
    }

    /**
     * The text of a text file, without byte order mark and with one kind of line end.
     *
     * @throws Unreadable if it is not UTF-8
     */
    public static String text(byte[] content) {
        return MarkdownReader.text(content);
    }

    /** Ends all reading. */
    @Override
    public void destroy() {
        processes.close();
    }

    /** How many processes there are. */
    int running() {
        return processes.running();
    }
}
