/** Which days are worked in Latvia, and what a term in working days comes to. */
@NullMarked
package lv.pienakas.rules.calendar;

import org.jspecify.annotations.NullMarked;
