/** Makes a first plan, improves it and takes back what does not pay. */
@NullMarked
package lv.pienakas.planner.search;

import org.jspecify.annotations.NullMarked;
