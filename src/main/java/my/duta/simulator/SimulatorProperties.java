package my.duta.simulator;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the simulated platform is set up.
 *
 * @param data the folder whose {@code simulator} part holds keys and state
 * @param baseUrl the address of the Google side, ending in a slash
 * @param botUrl where events are sent, exactly as it would be typed in the Chat API configuration
 * @param projectNumber the number of the simulated Google Cloud project
 * @param dialect the dialect at start
 * @param subscription the whole name of the Pub/Sub subscription from which an app may pull
 * @param commands the commands of the app; those of Duta if none is given
 */
@ConfigurationProperties("duta.simulator")
record SimulatorProperties(
        @DefaultValue(".duta") Path data,

        @DefaultValue("http://127.0.0.1:8080/simulator/google/")
        String baseUrl,

        @DefaultValue("http://127.0.0.1:8080/chat/events") String botUrl,
        @DefaultValue("100000000099") String projectNumber,
        @DefaultValue("ADDON") Dialect dialect,
        @DefaultValue("projects/duta/subscriptions/duta") String subscription,
        @DefaultValue List<Command> commands) {

    SimulatorProperties {
        if (!baseUrl.endsWith("/")) {
            throw new IllegalArgumentException("duta.simulator.base-url must end in a slash, but is " + baseUrl);
        }
        commands = commands.isEmpty()
                ? List.of(
                        new Command(1, "/help", false),
                        new Command(2, "/ambassador", false),
                        new Command(3, "/status", false),
                        new Command(4, "/language", false),
                        new Command(5, "/open", false),
                        new Command(6, "/away", false),
                        new Command(7, "/back", false),
                        new Command(8, "/agency", false))
                : List.copyOf(commands);
    }

    /** The folder of keys and state. */
    Path folder() {
        return data.resolve("simulator");
    }

    /**
     * A command as configured in the Chat API console.
     *
     * @param id 1 to 1000
     * @param name with its leading slash
     * @param opensDialog whether "Opens a dialog" is ticked
     */
    record Command(
            int id, String name, @DefaultValue("false") boolean opensDialog) {}
}
