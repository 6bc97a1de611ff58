/** Reads the facts of the register straight into the form of which the rules speak. */
@NullMarked
package lv.pienakas.data.register;

import org.jspecify.annotations.NullMarked;
