package my.duta.manuscript;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.io.UncheckedIOException;

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
    /** The bytes are a refusal. */
    static final int REFUSAL = 102;

    private static final int MARK = 0x44555441;
    private static final int LONGEST_DETAIL = 200;

    /** Says why a file cannot be read; by hand, because to make the machinery of JSON for it takes longer than to refuse. */
    static Frame refusal(Unreadable e) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(e.reason().ordinal());
            out.writeByte(e.place().unit().ordinal());
            out.writeInt(e.place().number());
            out.writeUTF(
                    e.detail().substring(0, Math.min(LONGEST_DETAIL, e.detail().length())));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new Frame(REFUSAL, bytes.toByteArray());
    }

    /** Why the file cannot be read. */
    Unreadable refusal() throws IOException {
        try (var in = new DataInputStream(new ByteArrayInputStream(content))) {
            return new Unreadable(
                    Unreadable.Reason.values()[in.readUnsignedByte()],
                    new Place(Place.Unit.values()[in.readUnsignedByte()], in.readInt()),
                    in.readUTF());
        } catch (ArrayIndexOutOfBoundsException e) {
            throw new StreamCorruptedException("No refusal");
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
