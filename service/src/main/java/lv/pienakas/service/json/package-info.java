/** Reads JSON that machines send, strictly, and says everything that is wrong with it at once. */
@NullMarked
package lv.pienakas.service.json;

import org.jspecify.annotations.NullMarked;
