/** Finds the passages that may answer a query. */
@ApplicationModule(allowedDependencies = {"index", "language", "llm"})
@NullMarked
package my.duta.retrieval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
