/** Finds the inspector for one new work item at once, from current loads. */
@NullMarked
package lv.pienakas.planner.pick;

import org.jspecify.annotations.NullMarked;
