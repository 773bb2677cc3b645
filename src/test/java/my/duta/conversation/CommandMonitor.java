package my.duta.conversation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts the commands that reach a Redis server by name; those that a script makes are part of the script. */
final class CommandMonitor implements AutoCloseable {

    private static final Pattern COMMAND = Pattern.compile("^\\S+ \\[\\d+ (?!lua)[^]]*] \"([^\"]+)\".*");
    private static final String END = "END-OF-COUNT";

    private final Socket socket;
    private final Socket other;
    private final BufferedReader lines;

    CommandMonitor(int port) {
        try {
            socket = new Socket("127.0.0.1", port);
            other = new Socket("127.0.0.1", port);
            lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            write(socket, "MONITOR");
            lines.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The commands from the start until now. */
    Map<String, Integer> counts() {
        try {
            write(other, "ECHO " + END);
            var counts = new TreeMap<String, Integer>();
            for (String line = lines.readLine(); line != null && !line.contains(END); line = lines.readLine()) {
                Matcher command = COMMAND.matcher(line);
                if (command.matches()) {
                    counts.merge(command.group(1).toUpperCase(Locale.ROOT), 1, Integer::sum);
                }
            }
            return counts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Socket to, String command) throws IOException {
        to.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.UTF_8));
        to.getOutputStream().flush();
    }

    @Override
    public void close() {
        try (socket;
                other) {
            lines.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
