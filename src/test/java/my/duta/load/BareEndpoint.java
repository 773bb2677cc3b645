package my.duta.load;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The least that takes an event for good: one address, one script that keeps what came, and nothing else.
 *
 * <p>No component, so that Duta does not find it.
 */
@EnableAutoConfiguration
class BareEndpoint {

    private static final String LEASE_MILLIS = "10000";
    private static final String DAY_MILLIS = "86400000";

    public static void main(String[] arguments) {
        new SpringApplicationBuilder(BareEndpoint.class).run(arguments);
    }

    @Bean
    RouterFunction<ServerResponse> accepting(StringRedisTemplate redis) {
        RedisScript<List<?>> accept = accept();
        return RouterFunctions.route()
                .POST("/chat/events", request -> {
                    String id = UUID.randomUUID().toString();
                    String body = new String(request.body(byte[].class), StandardCharsets.UTF_8);
                    redis.execute(
                            accept, List.of("{bare}:" + id, "{bare}:work"), id, body, "bare", LEASE_MILLIS, DAY_MILLIS);
                    return ServerResponse.ok().body("{}");
                })
                .build();
    }

    @SuppressWarnings("unchecked")
    private static RedisScript<List<?>> accept() {
        return (RedisScript<List<?>>)
                (RedisScript<?>) RedisScript.of(new ClassPathResource("load/bare-accept.lua"), List.class);
    }
}
