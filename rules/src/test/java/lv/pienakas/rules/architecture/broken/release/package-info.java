/** Breaks the architecture on purpose. */
@NullMarked
package lv.pienakas.rules.architecture.broken.release;

import org.jspecify.annotations.NullMarked;
