/** The texts an analyst edits, and what can be wrong with them: file, line, sentence. */
@NullMarked
package lv.pienakas.rules.source;

import org.jspecify.annotations.NullMarked;
