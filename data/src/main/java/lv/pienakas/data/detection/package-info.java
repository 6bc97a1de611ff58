/** Scans and what they found. */
@NullMarked
package lv.pienakas.data.detection;

import org.jspecify.annotations.NullMarked;
