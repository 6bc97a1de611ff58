/** Breaks the architecture on purpose; its packages stand for those of the module. */
@NullMarked
package lv.pienakas.rules.architecture.broken;

import org.jspecify.annotations.NullMarked;
