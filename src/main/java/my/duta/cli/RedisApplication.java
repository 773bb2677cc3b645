package my.duta.cli;

import my.duta.redis.Keys;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;

/** Redis and no other room, for what is done to events whatever they say. */
@ComponentScan(basePackageClasses = Keys.class)
@ConfigurationPropertiesScan(basePackageClasses = Keys.class)
@ImportAutoConfiguration(DataRedisAutoConfiguration.class)
class RedisApplication {

    static ConfigurableApplicationContext start() {
        return Rooms.start(RedisApplication.class);
    }
}
