/** Problems about inspectors who don't exist, calibrated to the agency. */
@NullMarked
package lv.pienakas.planner.synthetic;

import org.jspecify.annotations.NullMarked;
