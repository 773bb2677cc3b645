package my.duta.redis;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.DefaultRedisScript;
import org.springframework.stereotype.Component;

/** Runs our scripts: each a file under {@code redis/}, atomic, and touching only the keys it is given. */
@Component
public class RedisScripts {

    private final StringRedisTemplate redis;
    private final Map<String, DefaultRedisScript<List<Object>>> scripts = new ConcurrentHashMap<>();

    RedisScripts(StringRedisTemplate redis) {
        this.redis = redis;
    }

    /**
     * Runs a script.
     *
     * @param name the file without its ending, for example {@code accept}
     * @return what the script returns: strings and numbers as strings
     */
    public List<String> run(String name, List<String> keys, Object... arguments) {
        Object[] texts = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            texts[i] = String.valueOf(arguments[i]);
        }
        List<Object> result = redis.execute(scripts.computeIfAbsent(name, RedisScripts::load), keys, texts);
        return result.stream().map(String::valueOf).toList();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static DefaultRedisScript<List<Object>> load(String name) {
        var script = new DefaultRedisScript<List<Object>>();
        script.setLocation(new ClassPathResource("redis/" + name + ".lua"));
        script.setResultType((Class) List.class);
        return script;
    }
}
