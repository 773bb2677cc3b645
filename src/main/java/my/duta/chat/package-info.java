/** Speaks chat: spaces, threads, messages, cards and dialogs, free of any vendor. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package my.duta.chat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
