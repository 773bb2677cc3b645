package my.duta.escalation;

import my.duta.redis.Json;
import org.springframework.data.redis.core.StringRedisTemplate;

/** Reads the audit from outside of any process of the product. */
public final class Audits {

    private Audits() {}

    /** Follows the chain as it stands in a Redis. */
    public static AuditTrail.Verification verify(StringRedisTemplate redis) {
        return new RedisAuditTrail(redis, new Json()).verify();
    }
}
