/** The objective twice: readable constraints, and a fast calculator that must agree with them. */
@NullMarked
package lv.pienakas.planner.score;

import org.jspecify.annotations.NullMarked;
