/** The facts about a person and the vocabulary in which rule files speak of them on a date. */
@NullMarked
package lv.pienakas.rules.person;

import org.jspecify.annotations.NullMarked;
