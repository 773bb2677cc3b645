package my.duta.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts the commands that clients send to a Redis server, scripts by their name; what runs within a script is not
 * sent. It makes the server slower, so it watches where nothing is timed.
 */
final class CommandWatch implements AutoCloseable {

    private static final Pattern COMMAND =
            Pattern.compile("^\\+?[0-9.]+ \\[\\d+ ([^\\]]+)] \"([^\"]+)\"(?: \"([^\"]*)\")?");

    private final Socket socket;
    private final Map<String, String> scripts = scripts();
    private final ConcurrentMap<String, LongAdder> sent = new ConcurrentHashMap<>();

    CommandWatch(int port) {
        try {
            socket = new Socket("127.0.0.1", port);
            socket.getOutputStream().write("MONITOR\r\n".getBytes(StandardCharsets.US_ASCII));
            var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            lines.readLine();
            new Thread(() -> read(lines)).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> scripts() {
        var names = new HashMap<String, String>();
        try (var files = Files.newDirectoryStream(Path.of("src/main/resources/redis"), "*.lua")) {
            for (Path file : files) {
                byte[] digest = MessageDigest.getInstance("SHA-1").digest(Files.readAllBytes(file));
                names.put(
                        HexFormat.of().formatHex(digest),
                        file.getFileName().toString().replace(".lua", ""));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform knows SHA-1", e);
        }
        return names;
    }

    private void read(BufferedReader lines) {
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                count(line);
            }
        } catch (IOException e) {
            sent.computeIfAbsent("end of watch", it -> new LongAdder());
        }
    }

    private void count(String line) {
        Matcher command = COMMAND.matcher(line);
        if (command.find() && !command.group(1).equals("lua")) {
            String name = command.group(2).toLowerCase(Locale.ROOT);
            String what = name.startsWith("eval") ? "script " + scripts.getOrDefault(command.group(3), "?") : name;
            sent.computeIfAbsent(what, it -> new LongAdder()).increment();
        }
    }

    /** How often each was sent so far. */
    Map<String, Long> sent() {
        var counts = new TreeMap<String, Long>();
        sent.forEach((name, count) -> counts.put(name, count.sum()));
        return counts;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
