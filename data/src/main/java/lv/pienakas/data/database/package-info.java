/** Brings the PostgreSQL server with it where none is configured. */
@NullMarked
package lv.pienakas.data.database;

import org.jspecify.annotations.NullMarked;
