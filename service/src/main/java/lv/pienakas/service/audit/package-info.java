/** Who may look at whose data, and a record of every look. */
@NullMarked
package lv.pienakas.service.audit;

import org.jspecify.annotations.NullMarked;
