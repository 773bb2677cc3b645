/** Lets maintainers publish sources, follow escalations and try questions. */
@ApplicationModule(
        allowedDependencies = {
            "answer",
            "conversation",
            "directory",
            "escalation",
            "index",
            "knowledge",
            "language",
            "manuscript",
            "privacy",
            "redis",
            "retrieval"
        })
@NullMarked
package my.duta.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
