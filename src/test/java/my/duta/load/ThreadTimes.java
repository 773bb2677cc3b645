package my.duta.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Processor time of the threads of a process by kind, native ones too, as the machine counts it. */
final class ThreadTimes {

    private static final double TICKS_PER_SECOND = 100;

    private ThreadTimes() {}

    /** Seconds so far, by the name of the thread without its numbers. */
    static Map<String, Double> of(long pid) {
        var seconds = new TreeMap<String, Double>();
        try (var tasks = Files.newDirectoryStream(Path.of("/proc", String.valueOf(pid), "task"))) {
            for (Path task : tasks) {
                String stat = Files.readString(task.resolve("stat"));
                int end = stat.lastIndexOf(')');
                String[] rest = stat.substring(end + 2).split(" ");
                String name = stat.substring(stat.indexOf('(') + 1, end)
                        .replaceAll("[#-]*[0-9]+.*$", "")
                        .strip();
                seconds.merge(
                        name, (Long.parseLong(rest[11]) + Long.parseLong(rest[12])) / TICKS_PER_SECOND, Double::sum);
            }
        } catch (IOException e) {
            // A thread may end while we look; the rest still counts.
            return seconds;
        }
        return seconds;
    }

    /** What was used between two moments. */
    static Map<String, Double> between(Map<String, Double> before, Map<String, Double> after) {
        var difference = new TreeMap<String, Double>();
        after.forEach((name, time) -> difference.put(name, time - before.getOrDefault(name, 0.0)));
        return difference;
    }
}
