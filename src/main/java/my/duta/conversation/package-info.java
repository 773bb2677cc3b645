/** Decides what to say to each chat event: answer, ask back or escalate. */
@ApplicationModule(
        allowedDependencies = {"answer", "chat", "directory", "escalation", "language", "manuscript", "privacy", "redis"
        })
@NullMarked
package my.duta.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
