/** Reads a file of any format as a manuscript: its headings, paragraphs, lists and tables in order. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package my.duta.manuscript;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
