/** Knows Malay and English: tells them apart, unfolds short forms and glossary terms, holds the words said to people. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package my.duta.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
