/** Duta, the Google Chat assistant of the Change Ambassador network. */
@NullMarked
package my.duta;

import org.jspecify.annotations.NullMarked;
