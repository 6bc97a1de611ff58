/** Who works where, can do what, has how much to do, and may see which cases. */
@NullMarked
package lv.pienakas.data.staff;

import org.jspecify.annotations.NullMarked;
