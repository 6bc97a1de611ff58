/** Rule releases that ran, kept whole. */
@NullMarked
package lv.pienakas.data.release;

import org.jspecify.annotations.NullMarked;
