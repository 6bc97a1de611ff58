/** The database that the service brings with it where none is configured. */
@NullMarked
package lv.pienakas.service.database;

import org.jspecify.annotations.NullMarked;
