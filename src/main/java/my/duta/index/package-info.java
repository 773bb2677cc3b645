/** Keeps chunks findable by meaning and by word. */
@ApplicationModule(allowedDependencies = {"language", "manuscript"})
@NullMarked
package my.duta.index;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
