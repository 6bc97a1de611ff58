/** How good the findings are in the eyes of inspectors, whether people may be told of them, and what became of them. */
@NullMarked
package lv.pienakas.data.quality;

import org.jspecify.annotations.NullMarked;
