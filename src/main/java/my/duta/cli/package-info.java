/** Runs one task from a terminal and ends: ask, check the knowledge, evaluate. */
@ApplicationModule(
        allowedDependencies = {
            "answer",
            "chat",
            "conversation",
            "directory",
            "escalation",
            "evaluation",
            "index",
            "knowledge",
            "language",
            "llm",
            "manuscript",
            "privacy",
            "redis",
            "retrieval"
        })
@NullMarked
package my.duta.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
