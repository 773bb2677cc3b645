package my.duta.cli;

import my.duta.escalation.AuditTrail;
import my.duta.redis.Keys;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** The rooms that read the audit: Redis, and of the escalations nothing that would go on with them. */
@ComponentScan(basePackageClasses = Keys.class)
@ComponentScan(
        basePackageClasses = AuditTrail.class,
        useDefaultFilters = false,
        includeFilters = @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = AuditTrail.class))
@ConfigurationPropertiesScan(basePackageClasses = Keys.class)
@ImportAutoConfiguration(DataRedisAutoConfiguration.class)
class AuditApplication {

    static ConfigurableApplicationContext start() {
        return Rooms.start(AuditApplication.class);
    }
}
