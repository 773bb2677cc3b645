package my.duta.manuscript;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;

/**
 * One thing said between us and a reader's process: a mark, a tag, a length, and that many bytes.
 *
 * @param tag what the bytes are: in a question the format's number, in an answer one of those below
 */
record Frame(int tag, byte[] content) {

    /** The process has started and takes questions. */
    static final int READY = 100;
    /** The bytes are a manuscript in JSON. */
    static final int MANUSCRIPT = 101;
    /** The bytes are a refusal in JSON. */
    static final int REFUSAL = 102;

    private static final int MARK = 0x44555441;

    /** Why a file cannot be read, as it travels. */
    record Refusal(Unreadable.Reason reason, Place place, String detail) {

        static Refusal of(Unreadable e) {
            return new Refusal(e.reason(), e.place(), e.detail());
        }

        Unreadable exception() {
            return new Unreadable(reason, place, detail);
        }
    }

    /** A frame is longer than agreed. */
    static final class TooLong extends IOException {
        TooLong(int length) {
            super(length + " bytes");
        }
    }

    void writeTo(DataOutputStream out) throws IOException {
        out.writeInt(MARK);
        out.writeInt(tag);
        out.writeInt(content.length);
        out.write(content);
        out.flush();
    }

    /**
     * Waits for a frame.
     *
     * @param longest most bytes of its content
     * @throws java.io.EOFException if the other side has ended
     */
    static Frame readFrom(DataInputStream in, int longest) throws IOException {
        int mark = in.readInt();
        int tag = in.readInt();
        int length = in.readInt();
        if (mark != MARK || length < 0) {
            throw new StreamCorruptedException("No frame");
        }
        if (length > longest) {
            throw new TooLong(length);
        }
        byte[] content = new byte[length];
        in.readFully(content);
        return new Frame(tag, content);
    }
}
