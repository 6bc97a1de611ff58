/** Breaks the architecture on purpose. */
@NullMarked
package lv.pienakas.rules.architecture.broken.source;

import org.jspecify.annotations.NullMarked;
