package my.duta.googlechat;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Settings of the room, with its defaults where a test names nothing else. */
final class Settings {

    static final String ENDPOINT = "https://duta.example.gov.my/chat/events";
    static final String PROJECT = "123456789012";

    private Settings() {}

    static GoogleChatProperties of(String... keysAndValues) {
        var values = new HashMap<String, Object>(Map.of(
                "duta.googlechat.endpoint-url", ENDPOINT,
                "duta.googlechat.project-number", PROJECT));
        for (int i = 0; i < keysAndValues.length; i += 2) {
            values.put("duta.googlechat." + keysAndValues[i], keysAndValues[i + 1]);
        }
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("duta.googlechat", GoogleChatProperties.class);
    }
}
