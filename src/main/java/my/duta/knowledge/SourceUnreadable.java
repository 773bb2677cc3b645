package my.duta.knowledge;

/** A source cannot be published until its maintainer has changed the file. */
public final class SourceUnreadable extends RuntimeException {

    private final String file;
    private final int line;
    private final String reason;

    /**
     * Names the place and what is wrong there.
     *
     * @param line from 1; 0 if the whole file is meant
     */
    public SourceUnreadable(String file, int line, String reason) {
        super(file + (line > 0 ? ":" + line : "") + ": " + reason);
        this.file = file;
        this.line = line;
        this.reason = reason;
    }

    public String file() {
        return file;
    }

    /** The line, from 1; 0 if the whole file is meant. */
    public int line() {
        return line;
    }

    public String reason() {
        return reason;
    }
}
