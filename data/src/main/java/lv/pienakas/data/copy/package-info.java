/** Rows in bulk, as PostgreSQL takes them. */
@NullMarked
package lv.pienakas.data.copy;

import org.jspecify.annotations.NullMarked;
