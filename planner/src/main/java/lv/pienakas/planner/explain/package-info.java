/** Says why an item lies where it lies, and what a plan as a whole is like. */
@NullMarked
package lv.pienakas.planner.explain;

import org.jspecify.annotations.NullMarked;
