/** The plan as the solver sees and changes it, with running totals. */
@NullMarked
package lv.pienakas.planner.plan;

import org.jspecify.annotations.NullMarked;
