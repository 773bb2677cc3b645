package my.duta.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Where processor time went in a recording: samples by the library on top of the stack, by the package of ours that
 * called it, and by our method nearest to the top.
 *
 * <p>Samples are of Java alone; what native code and the machine itself took stands in {@link ThreadTimes}.
 */
record HotPlaces(
        int samples,
        Map<String, Double> libraries,
        Map<String, Double> rooms,
        Map<String, Double> methods,
        Map<String, Double> within) {

    private static final int MOST = 15;
    private static final String OURS = "my.duta.";

    static HotPlaces in(Path recording) {
        var libraries = new HashMap<String, Integer>();
        var rooms = new HashMap<String, Integer>();
        var methods = new HashMap<String, Integer>();
        var within = new HashMap<String, Integer>();
        int samples = 0;
        try (var file = new RecordingFile(recording)) {
            while (file.hasMoreEvents()) {
                RecordedEvent event = file.readEvent();
                if (event.getEventType().getName().equals("jdk.ExecutionSample") && event.getStackTrace() != null) {
                    List<RecordedFrame> frames = event.getStackTrace().getFrames();
                    samples++;
                    libraries.merge(library(type(frames.get(0))), 1, Integer::sum);
                    List<RecordedFrame> ours = frames.stream()
                            .filter(it -> type(it).startsWith(OURS))
                            .toList();
                    rooms.merge(ours.isEmpty() ? "none" : room(type(ours.get(0))), 1, Integer::sum);
                    methods.merge(ours.isEmpty() ? "none" : method(ours.get(0)), 1, Integer::sum);
                    Set<String> each = new HashSet<>();
                    ours.stream()
                            .map(HotPlaces::method)
                            .filter(it -> !it.contains("ambda"))
                            .forEach(each::add);
                    each.forEach(it -> within.merge(it, 1, Integer::sum));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new HotPlaces(
                samples, most(libraries, samples), most(rooms, samples), most(methods, samples), most(within, samples));
    }

    private static String type(RecordedFrame frame) {
        return frame.getMethod().getType().getName();
    }

    private static String method(RecordedFrame frame) {
        String type = type(frame);
        return type.substring(OURS.length()) + "." + frame.getMethod().getName();
    }

    private static String room(String type) {
        String rest = type.substring(OURS.length());
        return rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : "duta";
    }

    private static String library(String type) {
        String[] parts = type.split("\\.");
        if (type.startsWith(OURS)) {
            return "my.duta";
        }
        return parts.length < 3 ? type : parts[0] + "." + parts[1] + (parts[0].equals("java") ? "" : "." + parts[2]);
    }

    private static Map<String, Double> most(Map<String, Integer> counts, int of) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .limit(MOST)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, it -> it.getValue() / (double) of, (a, b) -> a, LinkedHashMap::new));
    }

    /** Records what a process does from now on. */
    static void begin(long pid) {
        command(pid, "JFR.start", "name=load", "settings=profile");
    }

    /** Ends a recording and sums it up. */
    static HotPlaces end(long pid, Path file) {
        try {
            Files.createDirectories(file.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        command(pid, "JFR.stop", "name=load", "filename=" + file.toAbsolutePath());
        return in(file);
    }

    private static void command(long pid, String... words) {
        var command = new ArrayList<>(List.of(Replica.tool("jcmd"), String.valueOf(pid)));
        command.addAll(List.of(words));
        try {
            int status = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(Files.createTempFile("jcmd", ".log").toFile())
                    .start()
                    .waitFor();
            if (status != 0) {
                throw new IllegalStateException(String.join(" ", command) + " ended with " + status);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
