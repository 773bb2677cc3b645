/** Talks to the language and embedding models, and reads the prompts. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package my.duta.llm;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
