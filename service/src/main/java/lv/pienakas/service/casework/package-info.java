/** What staff and the core system do with cases. */
@NullMarked
package lv.pienakas.service.casework;

import org.jspecify.annotations.NullMarked;
