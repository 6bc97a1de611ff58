/** Writes full synthetic deliveries in the agencies' own file formats, for load tests and demonstrations. */
@NullMarked
package lv.pienakas.data.synthetic;

import org.jspecify.annotations.NullMarked;
