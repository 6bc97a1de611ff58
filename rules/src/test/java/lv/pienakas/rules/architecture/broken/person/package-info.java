/** Breaks the architecture on purpose. */
@NullMarked
package lv.pienakas.rules.architecture.broken.person;

import org.jspecify.annotations.NullMarked;
