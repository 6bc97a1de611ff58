/** Finding everybody who is owed a service and does not claim it. */
@NullMarked
package lv.pienakas.service.scan;

import org.jspecify.annotations.NullMarked;
