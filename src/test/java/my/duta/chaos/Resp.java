package my.duta.chaos;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Parts a stream of Redis' wire format into whole values, byte for byte as they came. */
final class Resp {

    private Resp() {}

    /** The next whole value; empty where the stream ends. */
    static Optional<byte[]> next(InputStream in) throws IOException {
        int type = in.read();
        if (type < 0) {
            return Optional.empty();
        }
        var value = new ByteArrayOutputStream();
        copy(type, in, value);
        return Optional.of(value.toByteArray());
    }

    /** Whether a value is told unasked, such as a message of a channel. */
    static boolean isPush(byte[] value) {
        return value[0] == '>';
    }

    private static void copy(int type, InputStream in, ByteArrayOutputStream out) throws IOException {
        out.write(type);
        String line = line(in, out);
        switch (type) {
            case '$', '=', '!' -> bulk(Integer.parseInt(line), in, out);
            case '*', '~', '>' -> values(Integer.parseInt(line), in, out);
            case '%' -> values(2 * Integer.parseInt(line), in, out);
            case '|' -> values(2 * Integer.parseInt(line) + 1, in, out);
            default -> {
                // the line is all of it
            }
        }
    }

    private static void values(int count, InputStream in, ByteArrayOutputStream out) throws IOException {
        for (int i = 0; i < count; i++) {
            copy(byteOf(in), in, out);
        }
    }

    private static void bulk(int length, InputStream in, ByteArrayOutputStream out) throws IOException {
        if (length >= 0) {
            byte[] bytes = in.readNBytes(length + 2);
            if (bytes.length < length + 2) {
                throw new EOFException("The stream ended within a value");
            }
            out.write(bytes);
        }
    }

    private static String line(InputStream in, ByteArrayOutputStream out) throws IOException {
        var line = new StringBuilder();
        for (int c = byteOf(in); c != '\n'; c = byteOf(in)) {
            out.write(c);
            line.append((char) c);
        }
        out.write('\n');
        return line.toString().strip();
    }

    private static int byteOf(InputStream in) throws IOException {
        int c = in.read();
        if (c < 0) {
            throw new EOFException("The stream ended within a value");
        }
        return c;
    }

    /** The words of a command, which is a list of strings. */
    static List<String> words(byte[] command) {
        String text = new String(command, StandardCharsets.ISO_8859_1);
        var words = new ArrayList<String>();
        int at = text.indexOf("\r\n") + 2;
        while (at < text.length() && text.charAt(at) == '$') {
            int end = text.indexOf("\r\n", at);
            int length = Integer.parseInt(text.substring(at + 1, end));
            words.add(text.substring(end + 2, end + 2 + length));
            at = end + 2 + length + 2;
        }
        return words;
    }
}
