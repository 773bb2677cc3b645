package my.duta.redis;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.data.redis.autoconfigure.DataRedisConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Points the client to the server that runs here, where the settings ask for one. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("duta.redis.embedded")
class RedisConfiguration {

    @Bean(destroyMethod = "close")
    EmbeddedRedis embeddedRedis(RedisProperties settings) {
        return EmbeddedRedis.in(settings.directory());
    }

    @Bean
    DataRedisConnectionDetails embeddedRedisConnection(EmbeddedRedis server) {
        return new DataRedisConnectionDetails() {
            @Override
            public Standalone getStandalone() {
                return Standalone.of("127.0.0.1", server.port());
            }
        };
    }
}
