/** What the program may do in the database only where it says so. */
@NullMarked
package lv.pienakas.data.rights;

import org.jspecify.annotations.NullMarked;
