/** A set of rule files, checked and compiled, with its conditions taken apart for explanations. */
@NullMarked
package lv.pienakas.rules.release;

import org.jspecify.annotations.NullMarked;
