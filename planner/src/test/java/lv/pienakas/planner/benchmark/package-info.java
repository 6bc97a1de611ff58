/** How near plans come to their bounds, and how fast. */
@NullMarked
package lv.pienakas.planner.benchmark;

import org.jspecify.annotations.NullMarked;
