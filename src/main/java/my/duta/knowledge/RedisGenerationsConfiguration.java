package my.duta.knowledge;

import java.time.Clock;
import my.duta.redis.Json;
import my.duta.redis.RedisScripts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.core.StringRedisTemplate;

/** Lets replicas share their generations where there is a Redis; a task in a terminal may run without. */
@Configuration(proxyBeanMethods = false)
class RedisGenerationsConfiguration {

    @Bean
    Sharing sharing(
            ObjectProvider<StringRedisTemplate> redis,
            ObjectProvider<RedisScripts> scripts,
            ObjectProvider<Json> json,
            KnowledgeProperties properties,
            Clock clock) {
        StringRedisTemplate client = redis.getIfAvailable();
        return client == null
                ? Sharing.NONE
                : Sharing.of(new RedisGenerations(
                        scripts.getObject(), client, json.getObject(), properties.keptGenerations(), clock));
    }
}
