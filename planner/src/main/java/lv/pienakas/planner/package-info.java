/** Deals open work items out to inspectors under deadlines, absences, skills and four eyes. */
@NullMarked
package lv.pienakas.planner;

import org.jspecify.annotations.NullMarked;
