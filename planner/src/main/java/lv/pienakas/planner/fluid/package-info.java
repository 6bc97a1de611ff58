/** How even the work could be if it were a fluid: targets to start from, and bounds that no plan can beat. */
@NullMarked
package lv.pienakas.planner.fluid;

import org.jspecify.annotations.NullMarked;
