/** Breaks the architecture rules on purpose. */
@NullMarked
package lv.pienakas.planner.architecture.broken.problem;

import org.jspecify.annotations.NullMarked;
