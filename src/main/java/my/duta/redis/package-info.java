/** Says how we use Redis: key names, JSON, expiry, leases and scripts. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package my.duta.redis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
