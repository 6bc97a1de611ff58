/** What callers were answered, so that the same call gets the same answer once more. */
@NullMarked
package lv.pienakas.data.idempotency;

import org.jspecify.annotations.NullMarked;
