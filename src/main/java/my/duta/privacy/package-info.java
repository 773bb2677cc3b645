/** Finds and masks personal data, and spots classification marks, before anything is stored, logged or sent to a model. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package my.duta.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
