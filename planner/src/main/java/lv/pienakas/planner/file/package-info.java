/** Problems and plans as JSON files; every mistake in one is named. */
@NullMarked
package lv.pienakas.planner.file;

import org.jspecify.annotations.NullMarked;
