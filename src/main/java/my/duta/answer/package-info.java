/** Composes an answer from passages, with citations, or abstains. */
@ApplicationModule(allowedDependencies = {"language"})
@NullMarked
package my.duta.answer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
