/** The arrows between the planner's packages. */
@NullMarked
package lv.pienakas.planner.architecture;

import org.jspecify.annotations.NullMarked;
