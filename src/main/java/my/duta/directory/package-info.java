/** Knows who people are: officers, their agencies, the ambassadors on duty, working days. */
@ApplicationModule(allowedDependencies = {"chat", "language", "redis"})
@NullMarked
package my.duta.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
