/** Stands in for Google Chat on a developer's machine, over the same HTTP contract. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package my.duta.simulator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
