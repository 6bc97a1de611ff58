/** What the background planner did, and what managers asked it for. */
@NullMarked
package lv.pienakas.data.planning;

import org.jspecify.annotations.NullMarked;
