/** Breaks the architecture rules on purpose. */
@NullMarked
package lv.pienakas.planner.architecture.broken.plan;

import org.jspecify.annotations.NullMarked;
