/** Commands for operators. */
@NullMarked
package lv.pienakas.service.cli;

import org.jspecify.annotations.NullMarked;
