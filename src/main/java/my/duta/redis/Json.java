package my.duta.redis;

import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes and reads the values we keep. */
@Component
public class Json {

    private final JsonMapper mapper = JsonMapper.builder().build();

    /** Writes a value as JSON. */
    public String write(Object value) {
        return mapper.writeValueAsString(value);
    }

    /** Reads a value that {@link #write} wrote; unknown properties of a newer version are passed over. */
    public <T> T read(String json, Class<T> type) {
        return mapper.readValue(json, type);
    }
}
