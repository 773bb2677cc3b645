/** Joins us to Google Chat: verifies and reads its events, renders and sends our cards. */
@ApplicationModule(allowedDependencies = {"chat", "conversation", "directory", "language"})
@NullMarked
package my.duta.googlechat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
