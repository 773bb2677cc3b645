/** Measures retrieval, answers and abstention against question sets. */
@ApplicationModule(allowedDependencies = {"answer", "index", "knowledge", "language", "llm", "manuscript", "retrieval"})
@NullMarked
package my.duta.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
