/** Every number of the law: dated, with its unit, its reference and how sure we are of it. */
@NullMarked
package lv.pienakas.rules.parameter;

import org.jspecify.annotations.NullMarked;
