/** Hands a question to an ambassador and sees it through to a resolution. */
@ApplicationModule(allowedDependencies = {"answer", "chat", "directory", "language", "llm", "privacy", "redis"})
@NullMarked
package my.duta.escalation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
