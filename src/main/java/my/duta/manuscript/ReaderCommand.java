package my.duta.manuscript;

import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The command line of a reader's process: this Java, our classes, and every limit that the Java machine itself keeps. */
final class ReaderCommand {

    /** The empty file in the process's folder that stands for all names of the network. */
    static final String NO_HOSTS = "no-hosts";

    private static final String NESTED = "jar:nested:";
    private static final String LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";

    private ReaderCommand() {}

    /**
     * The command that starts a class of ours.
     *
     * @param folder the process's own; all that it writes lies there
     */
    static List<String> of(Class<?> main, ManuscriptProperties limits, Path folder, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx" + limits.memory().toMegabytes() + "m",
                "-Xss1m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:ActiveProcessorCount=1",
                "-XX:MaxMetaspaceSize=128m",
                "-XX:ReservedCodeCacheSize=64m",
                "-XX:MaxDirectMemorySize=32m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=" + folder.resolve("crash.txt"),
                "-XX:-UsePerfData",
                "-XX:+DisableAttachMechanism",
                "-XX:+DisplayVMOutputToStderr",
                "-Xlog:disable",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.home=" + folder,
                "-Djava.io.tmpdir=" + folder,
                "-Dpdfbox.fontcache=" + folder));
        command.addAll(NoNetwork.options(folder.resolve(NO_HOSTS)));
        command.addAll(List.of(
                "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider",
                "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog"));
        command.addAll(classes(main));
        command.addAll(arguments);
        return command;
    }

    /** Leaves nothing of our environment but how the names of files are written; there are secrets among the rest. */
    static void bare(Map<String, String> environment) {
        environment.clear();
        environment.put("LC_ALL", "C.UTF-8");
    }

    private static List<String> classes(Class<?> main) {
        URL source = main.getProtectionDomain().getCodeSource().getLocation();
        return classes(source.toString(), System.getProperty("java.class.path"), main.getName());
    }

    /**
     * Class path and main class: of the packed jar if our classes are in one, else what we were started with.
     *
     * @param address where our classes were loaded from
     */
    static List<String> classes(String address, String classPath, String main) {
        if (address.startsWith(NESTED)) {
            String jar = path("file:" + address.substring(NESTED.length(), address.indexOf("/!", NESTED.length())));
            return List.of("-Dloader.main=" + main, "-cp", jar, LAUNCHER);
        }
        return List.of("-cp", absolute(classPath), main);
    }

    /** The process has another working directory, so that a path must not hang on ours. */
    private static String absolute(String classPath) {
        return Arrays.stream(classPath.split(File.pathSeparator, -1))
                .map(it -> Path.of(it).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String path(String address) {
        try {
            return Path.of(new URI(address.replace(" ", "%20"))).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("Our own jar has no address: " + address, e);
        }
    }

    /** What the process is told by arguments, beside what the Java machine is. */
    record Limits(int largestFile, int largestText, long cpuMillis) {

        static Limits of(ManuscriptProperties limits) {
            return new Limits(
                    Math.toIntExact(limits.largestFile().toBytes()),
                    Math.toIntExact(limits.largestText().toBytes()),
                    limits.cpuLimit().toMillis());
        }

        static Limits of(String[] arguments) {
            return new Limits(
                    Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]), Long.parseLong(arguments[2]));
        }

        List<String> arguments() {
            return List.of(Integer.toString(largestFile), Integer.toString(largestText), Long.toString(cpuMillis));
        }
    }
}
