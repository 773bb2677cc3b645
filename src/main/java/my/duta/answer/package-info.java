/** Composes an answer from passages, with citations, or abstains. */
@ApplicationModule(allowedDependencies = {"index", "language", "llm", "manuscript", "privacy", "retrieval"})
@NullMarked
package my.duta.answer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
