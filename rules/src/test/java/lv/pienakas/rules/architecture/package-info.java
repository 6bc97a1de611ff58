/** Which package may know which, and a class that breaks each of these rules on purpose. */
@NullMarked
package lv.pienakas.rules.architecture;

import org.jspecify.annotations.NullMarked;
