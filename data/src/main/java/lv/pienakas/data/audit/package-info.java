/** Who looked at whose data, and why: records that are only ever added to, in a chain that shows tampering. */
@NullMarked
package lv.pienakas.data.audit;

import org.jspecify.annotations.NullMarked;
