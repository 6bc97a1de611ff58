/** What is to be planned: inspectors, workdays and work items, as given, and what a plan of them costs. */
@NullMarked
package lv.pienakas.planner.problem;

import org.jspecify.annotations.NullMarked;
