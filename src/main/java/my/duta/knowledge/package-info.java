/** Turns the sources that maintainers publish into chunks, one generation at a time. */
@ApplicationModule(allowedDependencies = {"directory", "index", "language", "llm", "manuscript", "redis"})
@NullMarked
package my.duta.knowledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
