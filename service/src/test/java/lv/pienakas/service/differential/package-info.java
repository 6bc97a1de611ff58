/** An independent reading of the contracts and populations at their edges, to compare a scan with. */
@NullMarked
package lv.pienakas.service.differential;

import org.jspecify.annotations.NullMarked;
